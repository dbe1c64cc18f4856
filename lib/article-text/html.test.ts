/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textOfHtml } from './html';
import { refusedWith } from './testing/refused';

const fixture = (name: string): string => readFileSync(join(process.cwd(), 'tests/fixtures/article-text', name), 'utf8');

test.each([
  ['word.ar.html', 'word.ar.txt'],
  ['google-docs.en.html', 'google-docs.en.txt'],
  ['browser.ar.html', 'browser.ar.txt'],
])('%s as it is pasted', (html, text) => {
  expect(`${textOfHtml(fixture(html))}\n`).toBe(fixture(text));
});

test('of a saved page the article is taken, and nothing around it', () => {
  const text = textOfHtml(fixture('page.en.html'), true);
  expect(`${text}\n`).toBe(fixture('page.en.txt'));
});

test.each<[what: string, html: string, text: string]>([
  ['headings, paragraphs, list items', '<h2>One</h2><p>Two</p><ul><li>Three<li>Four</ul>', 'One\n\nTwo\n\nThree\n\nFour'],
  ['text between blocks', 'One<div>Two<div>Three</div>Four</div>Five', 'One\n\nTwo\n\nThree\n\nFour\n\nFive'],
  ['one line break', '<p>One<br>Two</p>', 'One\nTwo'],
  ['two line breaks', '<p>One<br> <br>Two<br/><br/><br/>Three</p>', 'One\n\nTwo\n\nThree'],
  ['white space', '<p>\n  One\n\tand&nbsp;two  <b> three</b>\n</p>\n\n<p> </p>', 'One and two three'],
  ['preformatted lines', '<pre>One\nTwo</pre>', 'One\nTwo'],
  ['a table of figures', '<table><tr><th>Town<th>Dead<tr><td>Ansel<td>3<tr><td><td>4</table>', 'Town | Dead\n\nAnsel | 3\n\n4'],
  ['a table for layout', '<table><tr><td><p>One</p><p>Two</p></td><td>Three</td></tr></table>', 'One\n\nTwo\n\nThree'],
  ['blocks by their style', '<span style="display: block">One</span><span style="display:block">Two</span>', 'One\n\nTwo'],
  ['programs and styles', '<style>p{}</style><p>One<script>two()</script></p><noscript>Three</noscript>', 'One'],
  ['navigation', '<nav><a href="/">Home</a></nav><p>One</p><aside>Two</aside><footer>Three</footer>', 'One'],
  ['by their roles', '<div role="navigation">Home</div><p>One</p><span role="button">Print</span>', 'One'],
  ['what is hidden', '<p>One<span style="display:none">two</span><i hidden>three</i><b aria-hidden="true">x</b></p>', 'One'],
  ['what is for the ear alone', '<p><span class="sr-only">Opens in a new window</span>One</p>', 'One'],
  [
    'a zero font size, and 0.9 of one',
    '<p>One<span style="font-size:0">x</span><span style="font-size:0.9em">two</span></p>',
    'Onetwo',
  ],
  [
    'buttons to share',
    '<p>One</p><div class="ShareBar"><p>Share on Example</p></div><a href="https://wa.me/?text=x">Send</a>',
    'One',
  ],
  ['a long text in a section of that name', `<div class="social"><p>${'word '.repeat(40)}</p></div>`, 'word '.repeat(40).trim()],
  ['pictures and their captions', '<figure><img alt="x" src="x"><figcaption>One</figcaption></figure>', 'One'],
  ['tracking', '<p>One</p><img src="https://tracker.example/x.gif"><iframe src="https://tracker.example">x</iframe>', 'One'],
  ['deleted words', '<p>One<del>two</del><ins> three</ins></p>', 'One three'],
  ['soft hyphens and zero-width spaces', '<p>har\u00ADbour&#8203; mas\u2060ter\uFEFF</p>', 'harbour master'],
  ['a zero-width non-joiner in a word', '<p>می\u200Cروند</p>', 'می\u200Cروند'],
  ['a zero-width non-joiner elsewhere', '<p>one\u200C two</p>', 'one two'],
  ['a mark that a bracket needs', '<p>حركة (SDF)\u200F في</p>', 'حركة (SDF)\u200F في'],
  ['a mark that nothing needs', '<p>\u200Fحركة\u200F</p>', 'حركة'],
  ['overrides, embeddings and isolates', '<p>\u202Bحركة\u202C \u2067في\u2069 \u202Eabc</p>', 'حركة في abc'],
  ['a lost character', '<p>caf\uFFFD</p>', 'caf\uFFFD'],
  ['nothing but a picture', '<img src="x" alt="A picture">', ''],
])('%s', (_what, html, text) => {
  expect(textOfHtml(html)).toBe(text);
});

test('what no page nests is refused, and what is long is read', async () => {
  expect(await refusedWith(() => textOfHtml('<div>'.repeat(5_000)))).toBe('text-file-broken');
  expect(textOfHtml('<p>x</p>'.repeat(20_000)).length).toBe(20_000 * 3 - 2);
});
