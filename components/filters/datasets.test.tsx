import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { fewChoices } from '@/lib/filters/choices';
import { dropUnknown } from '@/lib/record/filters';
import type { CuratedRecord } from '@/lib/record/model';
import { createFileStore } from '@/lib/store/files';
import { type Params, readParams } from '@/lib/url/params';
import { describeParameter, readQuery } from '@/server/publish/api/parameters';
import { dataset, writeFixture } from '@/server/site/testing/imported';
import { readRecord } from '@/server/store/open';
import { Applied } from './Applied';
import { Filters } from './Filters';

jest.mock('./LiveForm.client', () => ({ LiveForm: ({ children }: { children: ReactNode }) => <form>{children}</form> }));

const folder = mkdtempSync(join(tmpdir(), 'maydan-filters-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFixture(folder);
const two = readRecord(folder).record as CuratedRecord;
const one = readRecord(join(process.cwd(), 'tests/fixtures/instead')).record as CuratedRecord;
const filtersOf = (record: CuratedRecord, locale: 'en' | 'ar', params: Params = { dataset: ['harbour-1994'] }) =>
  renderToStaticMarkup(<Filters params={params} record={record} locale={locale} />);

test('datasets are a filter where there are several, in both languages; what is chosen is sent before its list is there', () => {
  const en = filtersOf(two, 'en');
  expect(en).toContain('<summary><span>Dataset</span><span class="soft">1 chosen</span></summary>');
  expect(en).toContain('<input type="hidden" name="dataset" value="harbour-1994"/>');
  expect(en).toContain('href="/en/filters/dataset?dataset=harbour-1994"');
  expect(filtersOf(two, 'ar')).toContain('<summary><span>مجموعة البيانات</span>');
});

test('all that is chosen in the panel is counted: both ends of the dates as one choice, words to search for not at all', () => {
  const title = (params: Params) => filtersOf(two, 'en', params).match(/<summary><span>Filters<\/span>(.*?)<\/summary>/)?.[1];
  expect(title({})).toBe('');
  expect(title({ from: '1994-05-01', to: '1994-05-03', q: 'dock' })).toBe('<span class="soft">1 chosen</span>');
  expect(title({ from: '1994-05-01', type: ['battles', 'riots'] })).toBe('<span class="soft">3 chosen</span>');
});

test('where there is one there is nothing to choose, and an address that names it keeps it', () => {
  const html = filtersOf(one, 'en');
  expect(html).not.toContain('<span>Dataset</span>');
  expect(html).toContain('<input type="hidden" name="dataset" value="harbour-1994"/>');
});

test('the choices of a filter: the most frequent and those that are chosen, or those that a search finds in either language', async () => {
  const opened = { record: one, store: createFileStore(one) };
  expect(await fewChoices(opened, 'dataset', { dataset: ['harbour-1994'] }, 'en')).toEqual({
    choices: [{ value: 'harbour-1994', label: 'The dock strike at Port Ansel', count: '1', isNone: false, isChosen: true }],
    total: 1,
  });
  const found = async (params: Params) => (await fewChoices(opened, 'actor', params, 'en')).choices.map(({ value }) => value);
  expect(await found({ find: 'docker' })).toEqual(['dockers-union']);
  expect(await found({ find: 'zzz' })).toEqual([]);
  expect(await found({ find: 'zzz', actor: ['dockers-union'] })).toEqual(['dockers-union']);
});

test('a chosen dataset is taken back by itself', () => {
  const html = renderToStaticMarkup(<Applied params={{ dataset: [dataset], type: ['battles'] }} record={two} locale="ar" />);
  expect(html).toContain('مجموعة البيانات: أحداث الشاطئ');
  expect(html).toContain('href="/ar?type=battles"');
});

test('an unknown dataset is told, on pages and by the API', () => {
  const search = new URLSearchParams('dataset=shore-events,elsewhere');
  expect(dropUnknown(readParams(search), two)).toEqual({
    params: { dataset: [dataset] },
    notices: [{ name: 'dataset', got: 'elsewhere', expected: 'dataset' }],
  });
  expect(() => readQuery(search, ['dataset'], two)).toThrow('dataset: got "elsewhere", expected datasets of this site');
  expect(readQuery(new URLSearchParams('dataset=shore-events'), ['dataset'], two).filters).toEqual({ dataset: [dataset] });
  expect(describeParameter('dataset')).toMatchObject({ name: 'dataset', in: 'query', style: 'form', explode: false });
});
