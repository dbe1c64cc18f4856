/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDecoder } from 'node:util';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { deskMessages } from '@/lib/desk/messages';
import { ArticleText } from './ArticleText.client';
import { saveWordsOf } from './save-words';

// jsdom has no decoder.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, TextDecoder });
const fixture = (name: string) => readFileSync(join(process.cwd(), 'tests/fixtures/article-text', name), 'utf8');
const words = deskMessages('en');

let root: Root;
let form: HTMLFormElement;
beforeEach(async () => {
  form = document.createElement('form');
  document.body.append(form);
  root = createRoot(form);
  await act(async () =>
    root.render(
      <ArticleText locale="en" words={words.newArticle} told={saveWordsOf(words)} languages={words.documents.languages} />,
    ),
  );
});
afterEach(async () => {
  await act(async () => root.unmount());
  form.remove();
});

const field = <T extends HTMLElement>(name: string): T => form.elements.namedItem(name) as T;
const text = () => field<HTMLTextAreaElement>('text');
const language = () => field<HTMLSelectElement>('language');
const told = () => [...form.querySelectorAll('[role=status], [role=alert]')].map(({ textContent }) => textContent);
/** Until what was begun by an event has come to its end. */
async function settled(work: () => unknown): Promise<void> {
  await act(async () => void work());
  while (told()[0] === words.newArticle.reading) await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
}

function fire(type: 'paste' | 'drop', name: string, data: object): boolean {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.assign(event, { [name]: data });
  return text().dispatchEvent(event);
}
const pasted = (data: Readonly<Record<string, string>>) =>
  fire('paste', 'clipboardData', { getData: (type: string) => data[type] ?? '' });

/** A file as browsers have it; jsdom's own has no `arrayBuffer`. */
const file = (name: string, content: string) => ({ name, arrayBuffer: async () => Uint8Array.from(Buffer.from(content)).buffer });
function choose(...files: object[]): void {
  const input = field<HTMLInputElement>('file');
  Object.defineProperty(input, 'files', { configurable: true, value: files });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
function type(typed: string): void {
  text().value = typed;
  text().dispatchEvent(new Event('input', { bubbles: true }));
}
function pick(chosen: string): void {
  language().value = chosen;
  language().dispatchEvent(new Event('input', { bubbles: true }));
}

test('what is pasted with HTML is cleaned where the cursor stands, its language found, the form told', async () => {
  let count = 0;
  form.addEventListener('input', () => {
    count += 1;
  });
  text().value = 'before after';
  text().setSelectionRange(7, 7);
  let isDefault = true;
  await settled(() => {
    isDefault = pasted({ 'text/html': fixture('browser.ar.html'), 'text/plain': 'other' });
  });
  expect([isDefault, text().value]).toEqual([false, `before ${fixture('browser.ar.txt').trim()}after`]);
  expect([language().value, count]).toEqual(['ar', 2]);
  expect(told()).toEqual(['6 paragraphs were pasted.', '', 'Found in the text: Arabic. Choose another if that is wrong.']);
});

test('without HTML the browser pastes by itself, and HTML without words leaves the plain text', async () => {
  await settled(() => expect(pasted({ 'text/plain': 'plain' })).toBe(true));
  expect(text().value).toBe('');
  await settled(() => pasted({ 'text/html': '<img src="x">', 'text/plain': 'plain' }));
  expect(text().value).toBe('plain');
});

test('a file comes behind what was written; another one takes the place of one that was not touched', async () => {
  await settled(() => choose(file('one.html', '<nav>x</nav><p>The first of them.')));
  expect(text().value).toBe('The first of them.');
  await settled(() => choose(file('two.txt', 'The second of them.')));
  expect(text().value).toBe('The second of them.');
  expect(told()[0]).toBe('One paragraph was taken from the file “two.txt”.');
  await act(async () => type('Written.'));
  await settled(() => fire('drop', 'dataTransfer', { files: [file('three.txt', 'The third.')], types: ['Files'] }));
  expect(text().value).toBe('Written.\n\nThe third.');
});

test.each<[string, object[], string]>([
  ['a workbook', [file('a.xlsx', 'x')], words.problems['text-file-type']],
  ['a damaged file', [file('a.docx', 'x')], words.problems['text-file-broken']],
  ['two files', [file('a.txt', 'x'), file('b.txt', 'x')], words.problems['text-files-many']],
])('%s is refused in words, and what stands stays', async (_what, files, problem) => {
  await act(async () => type('Written.'));
  await settled(() => choose(...files));
  expect([text().value, told()[1]]).toEqual(['Written.', problem]);
});

test('a language that was chosen stands, whatever is written then', async () => {
  await act(async () => type('The union said that the strike began on Sunday.'));
  expect(language().value).toBe('en');
  await act(async () => pick('ar'));
  await act(async () => type('The police denied that the strike began.'));
  expect([language().value, told()[2]]).toEqual(['ar', '']);
});

test('a text in another language asks for a choice', async () => {
  await act(async () => type('Polis, pazar akşamı limanda dört kişinin öldüğünü söyledi.'));
  expect([language().value, told()[2]]).toEqual(['', words.newArticle.unfound]);
});
