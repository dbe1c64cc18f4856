/** @jest-environment node */
import { renderToStaticMarkup } from 'react-dom/server';
import { deskMessages } from '@/lib/desk/messages';
import { textIn } from '@/lib/i18n/text-in';
import type { Source } from '@/lib/record/schema';
import { curatedHere } from '@/server/store/testing/curated';
import { previewOf } from './preview-shown';

const { curated, opened } = curatedHere();

test.each(['en', 'ar'] as const)(
  'a source is previewed where readers meet it: with the claims that it makes, in %s',
  async (locale) => {
    const [claim] = [...curated.claims.values()].filter(({ chain }) => chain.length > 1);
    const source = claim?.chain[0]?.source as Source;
    const shown = renderToStaticMarkup(await previewOf(opened, { kind: 'sources', id: source.id }, locale));
    const { claims, hint, none } = deskMessages(locale).record.items.preview;
    for (const part of [claims, hint]) expect(shown).toContain(part);
    expect(shown).not.toContain(none);
    expect(shown.match(/<h1[\s\S]*?<\/h1>/)?.[0]).toContain(textIn(source.name, locale));
    expect(shown).toContain(`/${locale}/articles/${claim?.article.slug}`);
  },
);

test('of a source that no claim names, that is said', async () => {
  const named = new Set([...curated.claims.values()].flatMap(({ chain }) => chain.map(({ source }) => source.id)));
  const [first] = opened.record.sources.values();
  const unnamed = { ...(first as Source), id: 'unnamed-source' };
  expect(named).not.toContain(unnamed.id);
  const record = { ...opened.record, sources: new Map([[unnamed.id, unnamed]]) };
  const shown = renderToStaticMarkup(await previewOf({ ...opened, record }, { kind: 'sources', id: unnamed.id }, 'en'));
  expect(shown).toContain(deskMessages('en').record.items.preview.none);
});

test('of a source that is not there, and of a list, there is no preview', async () => {
  expect(await previewOf(opened, { kind: 'sources', id: 'nobody' }, 'en')).toBeNull();
  expect(await previewOf(opened, { kind: 'questions', id: 'nothing' }, 'en')).toBeNull();
});
