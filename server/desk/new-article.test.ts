/** @jest-environment node */

import { arabicParagraph, docx } from '@/lib/article-text/testing/docx';
import { largestTextFile } from '@/lib/desk/address.mjs';
import { longestText } from '@/lib/desk/work';
import { served } from '../site/served';
import { pastedText, writeDeskRecord } from './testing/desk-fixture';
import { codeOf, idOf, TestDesk } from './testing/test-desk';

/** A draft made of a text that is sent, or of a file, as the form does it without script. */

let on: TestDesk;
let cookie: string;
beforeAll(async () => {
  on = await TestDesk.open({}, writeDeskRecord);
  await on.reset();
  cookie = await on.cookieOf(idOf('editor'));
});
afterAll(() => on.close());

const given = { dataset: 'harbour-1994', outlet: 'ansel-gazette', published: '6 March 1994', language: '' };
const file = (bytes: Uint8Array | string, name: string) => ({ file: new File([bytes as BlobPart], name) });
function form(fields: Readonly<Record<string, string | File>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...given, ...fields })) data.append(name, value);
  return data;
}
const post = (fields: Readonly<Record<string, string | File>>, query = '') =>
  on.ask('POST', `/articles${query}`, { cookie, body: form(fields) });
const textOf = async (id: string) => {
  const get = async (path: string) => (await on.ask('GET', path, { cookie })).json();
  const [{ text }, { document }] = [await get(`/articles/${id}/text`), await get(`/documents/article/${id}`)];
  return { text, language: document.language, paragraphs: document.reading.paragraphs };
};

test('an Arabic DOCX becomes the text of a draft, in the language that is found, and is not kept', async () => {
  const paragraphs = pastedText('ar').trim().split(/\n+/);
  const answer = await post(
    { slug: 'by-docx', text: '', ...file(docx(paragraphs.map(arabicParagraph).join('')), 'خبر.docx') },
    '?locale=ar&from=%2Fnew',
  );
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/desk/ar/articles/by-docx/text?done=article-made']);
  expect(await textOf('by-docx')).toEqual({ text: paragraphs.join('\n\n'), language: 'ar', paragraphs: paragraphs.length });
  expect(await on.kept()).not.toContain('.docx');
});

test('a file comes behind what stands in the field, and a chosen language stands', async () => {
  const text = 'Written by hand.';
  const answer = await post({ slug: 'by-both', text, language: 'ar', ...file('<p>From a page.', 'a.html') });
  expect(await answer.json()).toMatchObject({ id: 'by-both' });
  expect(await textOf('by-both')).toEqual({ text: 'Written by hand.\n\nFrom a page.', language: 'ar', paragraphs: 2 });
});

test('without a file the same form sends its text', async () => {
  const text = pastedText('en');
  expect((await post({ slug: 'by-form', text, ...file('', '') })).status).toBe(200);
  expect(await textOf('by-form')).toMatchObject({ text: text.replace(/\r?\n/g, '\r\n'), language: 'en' });
});

const harbourPost = {
  outlet: '',
  'new-outlet-name-en': 'Harbour Post',
  'new-outlet-name-ar': 'بريد المرفأ',
  'new-outlet-kind': 'media',
};

test('a publisher that the record lacks waits beside the draft, and becomes public with it', async () => {
  const answer = await post({ ...harbourPost, text: pastedText('en') }, '?locale=en&from=%2Fnew');
  const id = 'harbour-post-1994-03-06';
  expect(answer.headers.get('location')).toBe(`/desk/en/articles/${id}/text?done=article-made`);
  const [own, of] = [`/articles/${id}`, `/documents/article/${id}`];
  const source = { id: 'harbour-post', name: { en: 'Harbour Post', ar: 'بريد المرفأ' }, kind: 'media' };
  expect((await (await on.ask('GET', `${own}/text`, { cookie })).json()).upon.sources).toEqual([source]);
  const write = async (path: string, body: object) => {
    const { version } = await on.look(of);
    const told = await on.ask('POST', path, { cookie, body: { version, ...body } });
    expect([path, told.status]).toEqual([path, 200]);
  };
  await write(`${own}/claims`, {
    paragraph: '1',
    mode: 'reports',
    'text-en': 'There was no march on the docks.',
    'text-ar': 'لم تخرج أي مسيرة في المرفأ.',
    happened: '5 March 1994',
    where: 'none',
  });
  const title = { 'title-en': 'No march', 'title-ar': 'لا مسيرة' };
  await write(`${own}/head`, { ...title, published: '1994-03-06', url: 'https://post.example/1', summary: 'none' });
  const { problems, document } = await on.look(of);
  expect([problems, document.outlet]).toEqual([[], { source: 'harbour-post', basis: 'stated' }]);
  expect(document.claims).toMatchObject([{ attribution: [{ source: 'harbour-post' }] }]);
  expect(served().record.sources.has('harbour-post')).toBe(false);
  expect((await on.act('editor', of, 'submit')).status).toBe(200);
  expect((await on.act('reviewer', of, 'publish')).status).toBe(200);
  expect(served().record.sources.get('harbour-post')).toMatchObject(source);
});

test.each<[what: string, fields: Record<string, string | File>, status: number, code: string]>([
  ['neither a publisher of the list nor a new one', { outlet: '', text: 'One.' }, 400, 'wrong-input'],
  ['both', { ...harbourPost, outlet: 'ansel-gazette', text: 'One.' }, 400, 'wrong-input'],
  ['a new publisher without its kind', { ...harbourPost, 'new-outlet-kind': '', text: 'One.' }, 400, 'source-unfit'],
  [
    'a new publisher at the address of another',
    { ...harbourPost, 'new-outlet-id': 'ansel-gazette', text: 'One.' },
    409,
    'address-taken',
  ],
  ['neither text nor file', { text: ' ' }, 400, 'text-missing'],
  [
    'a language that cannot be told',
    { text: 'Polis, pazar akşamı limanda dört kişinin öldüğünü söyledi.' },
    400,
    'language-unfound',
  ],
  ['a text that is too long', { text: 'the '.repeat(longestText / 4 + 1) }, 400, 'text-too-long'],
  ['text and file that are too long together', { text: 'the '.repeat(25_000), ...file('One', 'a.txt') }, 400, 'text-too-long'],
  ['a field that is too long to be read', { text: 'x'.repeat(4 * longestText + 1) }, 400, 'wrong-input'],
  ['a workbook', file(docx('', 'xl/workbook.xml'), 'a.xlsx'), 415, 'text-file-type'],
  ['a file that is too large', file(new Uint8Array(largestTextFile + 1), 'a.txt'), 413, 'text-file-too-large'],
  ['a file that is damaged', file(docx('<w:p>').subarray(0, 300), 'a.docx'), 400, 'text-file-broken'],
  ['an empty file', file('', 'a.txt'), 400, 'text-file-empty'],
])('%s is refused, and nothing is made', async (_what, fields, status, code) => {
  const stood = await on.kept();
  const answer = await post({ slug: 'refused', ...fields });
  expect([answer.status, await codeOf(answer)]).toEqual([status, code]);
  expect(await on.kept()).toBe(stood);
  // Without script the page of the form tells it, and the form comes back.
  const led = await post({ slug: 'refused', ...fields }, '?locale=en&from=%2Fnew');
  expect(led.headers.get('location')).toMatch(new RegExp(`^/desk/en/new\\?problem=${code}&returned=r-[0-9a-f]{16}$`));
});
