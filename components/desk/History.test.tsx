import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ItemKind } from '@/lib/desk/items';
import { deskMessages } from '@/lib/desk/messages';
import { previewName } from '@/lib/desk/returned-form';
import { DocumentPage } from './DocumentPage';
import { ItemPage } from './ItemPage';

const words = deskMessages('en');
const past = ['2', '1'].map((version) => ({
  version,
  at: '1994-03-07T09:00:00.000Z',
  reason: `Change ${version}`,
  isPublic: true,
  mayBeOpened: true,
  author: 'Amal',
}));
const history = { past, opened: null, compared: null, told: () => '' };

/** The form of a page by which an earlier version is made public again. */
const restoringIn = (markup: string): string => /<form[^>]*\/restore\/correct"[\s\S]*?<\/form>/.exec(markup)?.[0] ?? '';

const itemShown = (kind: ItemKind, resting: number) =>
  renderToStaticMarkup(
    <ItemPage
      {...history}
      locale="en"
      words={words}
      list={{ kind, id: 'harbour-1994', title: 'Harbour', version: 'v2' }}
      item="east-quay"
      titles={{ en: 'East Quay' }}
      fields={null}
      resting={resting}
      sources={[]}
      actors={[]}
      placeNames={[]}
      extent={[-31, -21, -30, -20]}
      hasPoint={false}
    />,
  );

test.each<ItemKind>(['sources', 'places'])(
  'an earlier version of one of the %s is previewed before it is public again',
  (kind) => {
    const form = restoringIn(itemShown(kind, 1));
    expect(form).toContain('type="radio" required="" name="correction" value="yes"');
    expect(form).toContain(`name="${previewName}"`);
  },
);

test('where nothing that is public rests on it, the form says so and asks for no correction', () => {
  const form = restoringIn(itemShown('sources', 0));
  expect(form).toContain(words.record.correction.nowhere);
  expect(form).toContain('type="hidden" name="correction" value="no"');
  expect(restoringIn(itemShown('sources', 1))).not.toContain(words.record.correction.nowhere);
});

test('what came from files is the first version, with no time or writer, and is restored like any other', () => {
  const first = { version: 'before-1', at: null, reason: 'As it came', isPublic: true, mayBeOpened: true, author: null };
  const shown = renderToStaticMarkup(<DocumentPage {...documentPage} past={[...past.slice(1), first]} />);
  const row = /<li[^>]*id="version-before-1"[\s\S]*?<\/li>/.exec(shown)?.[0] ?? '';
  expect(row).toContain('As it came');
  expect(row).not.toContain('<time');
  expect(row).toContain('?version=before-1#version-before-1');
  expect(restoringIn(row)).toContain('name="sequence" value="before-1"');
  expect(shown).toContain('<option value="before-1" selected="">As it came</option>');
});

test('an earlier version of a published document is previewed before it is public again', () => {
  expect(restoringIn(renderToStaticMarkup(<DocumentPage {...documentPage} />))).toContain(`name="${previewName}"`);
});

const documentPage: ComponentProps<typeof DocumentPage> = {
  ...history,
  locale: 'en',
  words,
  document: { kind: 'actor', id: 'dockers-union', titles: { en: 'Dockers’ union' }, version: 'v2' },
  status: 'published',
  problems: [],
  possible: [],
  barred: undefined,
  mayWrite: true,
  mayCorrect: true,
  canBeTold: true,
  outline: null,
  waitsFor: [],
  warnings: [],
  people: { named: [], seen: 0 },
  resting: [],
  talk: null,
  mayDelete: false,
};
