import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ItemKind } from '@/lib/desk/items';
import { deskMessages } from '@/lib/desk/messages';
import { previewName } from '@/lib/desk/returned-form';
import { DocumentPage } from './DocumentPage';
import { ItemPage } from './ItemPage';

const words = deskMessages('en');
const past = [2, 1].map((sequence) => ({
  sequence,
  at: '1994-03-07T09:00:00.000Z',
  reason: `Change ${sequence}`,
  isPublic: true,
  mayBeOpened: true,
  author: 'Amal',
}));
const history = { past, opened: null, compared: null, told: () => '' };

/** The form of a page by which an earlier version is made public again. */
const restoringIn = (markup: string): string => /<form[^>]*\/restore\/correct"[\s\S]*?<\/form>/.exec(markup)?.[0] ?? '';

test.each<ItemKind>(['sources', 'places'])('an earlier version of one of the %s is restored without a preview', (kind) => {
  const shown = renderToStaticMarkup(
    <ItemPage
      {...history}
      locale="en"
      words={words}
      list={{ kind, id: 'harbour-1994', title: 'Harbour', version: 'v2' }}
      item="east-quay"
      titles={{ en: 'East Quay' }}
      fields={null}
      resting={1}
      sources={[]}
      actors={[]}
      placeNames={[]}
      extent={[-31, -21, -30, -20]}
      hasPoint={false}
    />,
  );
  expect(restoringIn(shown)).toContain('name="correction"');
  expect(restoringIn(shown)).not.toContain(`name="${previewName}"`);
});

test('an earlier version of a published document is previewed before it is public again', () => {
  const page: ComponentProps<typeof DocumentPage> = {
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
    outline: null,
    waitsFor: [],
    warnings: [],
    people: { named: [], seen: 0 },
    resting: [],
    talk: null,
    mayDelete: false,
  };
  expect(restoringIn(renderToStaticMarkup(<DocumentPage {...page} />))).toContain(`name="${previewName}"`);
});
