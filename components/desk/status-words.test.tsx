import { renderToStaticMarkup } from 'react-dom/server';
import { deskMessages } from '@/lib/desk/messages';
import { type ListedKind, workKinds } from '@/lib/desk/work';
import { documentStatuses } from '@/lib/record/document-status';
import { Differences } from './Differences';
import { Documents } from './Documents';
import { Outline } from './Outline';
import { WorkList } from './WorkList';

/** What is said of a document in Arabic agrees in gender with the word for its kind, which stands beside it. */

const words = deskMessages('ar');
const titles = { ar: 'المرفأ' };
const nothing = { kind: '', status: '', dataset: '', q: '', assigned: '', lacks: '' };
const text = (markup: string) => markup.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|');

test.each<[ListedKind, string]>([
  ['article', 'مقال · منشور'],
  ['incident', 'حدث · منشور'],
  ['actor', 'طرف · منشور'],
  ['area', 'منطقة بحسب المصادر · منشورة'],
  ['story', 'قصة · منشورة'],
  ['dataset', 'مجموعة بيانات مستوردة · منشورة'],
])('a list says of a published %s: %s', (kind, said) => {
  const shown = renderToStaticMarkup(
    <Documents
      locale="ar"
      words={words}
      wanted={nothing}
      own=""
      count={1}
      page={1}
      last={1}
      rows={[{ kind, id: 'a', status: 'published', titles }]}
      datasets={[]}
      people={null}
      categories={[]}
      told={() => ''}
    />,
  );
  expect(text(shown)).toContain(`|${said}|`);
});

test('so does what the checks say of it, and the status of what an article is told in', () => {
  const list = (problems: number) =>
    text(
      renderToStaticMarkup(
        <WorkList
          locale="ar"
          words={words}
          title=""
          id="list"
          rows={(['incident', 'story'] as const).map((kind) => ({ kind, id: kind, titles, problems }))}
        />,
      ),
    );
  expect(list(0)).toMatch(/\|حدث · اجتاز الفحص\|.*\|قصة · اجتازت الفحص\|/);
  expect(list(3)).toMatch(/\|حدث · تنقصه 3 أشياء\|.*\|قصة · تنقصها 3 أشياء\|/);
  const entries = (['incident', 'area'] as const).map((kind) => ({
    kind,
    id: kind,
    title: 'المرفأ',
    language: 'ar',
    status: 'withdrawn' as const,
  }));
  const outline = renderToStaticMarkup(
    <Outline locale="ar" words={words} article="a" isDraft mayCorrect={false} claims={[]} entries={entries} upon={[]} />,
  );
  expect(text(outline)).toMatch(/\|مسحوب\|.*\|مسحوبة\|/);
});

test('differences between versions name a status in words that agree with the kind', () => {
  const shown = (kind: string, path: string) =>
    text(
      renderToStaticMarkup(
        <Differences words={words.documents} kind={kind} differences={[{ path, before: 'published', after: 'withdrawn' }]} />,
      ),
    );
  expect(shown('incident', 'status')).toMatch(/\|منشور\|.*\|مسحوب\|/);
  expect(shown('area', 'status')).toMatch(/\|منشورة\|.*\|مسحوبة\|/);
  expect(shown('incident', 'headline')).toMatch(/\|published\|.*\|withdrawn\|/);
});

test('in English every kind has the same words, which a choice of statuses has too', () => {
  const { ofKind, statuses } = deskMessages('en').documents;
  for (const kind of [...workKinds, 'dataset' as const])
    for (const status of documentStatuses) expect(ofKind[kind].statuses[status]).toBe(statuses[status]);
});
