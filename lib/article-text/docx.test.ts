/** @jest-environment node */
import { strToU8, zipSync } from 'fflate';
import { textOfDocx } from './docx';
import { arabicParagraph, docx } from './testing/docx';
import { refusedWith } from './testing/refused';

const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inner: string) => `<w:p>${inner}</w:p>`;

test('an Arabic document keeps its paragraphs', () => {
  const body = [
    arabicParagraph('إضراب في مرفأ بورت أنسل'),
    '<w:p><w:pPr><w:bidi/></w:pPr></w:p>',
    arabicParagraph('قال الاتحاد إن الإضراب &quot;بدأ&quot; مساء\u00AD الأحد.'),
    `<w:tbl><w:tr><w:tc>${arabicParagraph('المكان')}</w:tc><w:tc>${arabicParagraph('الموقوفون')}</w:tc></w:tr></w:tbl>`,
  ].join('');
  expect(textOfDocx(docx(body))).toBe(
    'إضراب في مرفأ بورت أنسل\n\nقال الاتحاد إن الإضراب "بدأ" مساء الأحد.\n\nالمكان | الموقوفون',
  );
});

test.each<[what: string, body: string, text: string]>([
  ['runs of one word', paragraph(run('har') + run('bour', '<w:b/>')), 'harbour'],
  ['line breaks and tabs', paragraph('<w:r><w:t>One</w:t><w:br/><w:t>Two</w:t><w:tab/><w:t>three</w:t></w:r>'), 'One\nTwo three'],
  ['hyphens that do not break', paragraph('<w:r><w:t>two</w:t><w:noBreakHyphen/><w:t>day</w:t><w:softHyphen/></w:r>'), 'two-day'],
  [
    'tracked changes as if accepted',
    paragraph(`${run('One')}<w:del>${run(' two')}</w:del><w:ins>${run(' three')}</w:ins><w:moveFrom>${run('x')}</w:moveFrom>`),
    'One three',
  ],
  ['hidden words', paragraph(run('One') + run('two', '<w:vanish/>') + run(' three', '<w:vanish w:val="0"/>')), 'One three'],
  [
    'fields by what they show',
    paragraph('<w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:hyperlink><w:r><w:t>One</w:t></w:r></w:hyperlink>'),
    'One',
  ],
  ['controls for content', `<w:sdt><w:sdtContent>${paragraph(run('One'))}</w:sdtContent></w:sdt>`, 'One'],
  [
    'a text box once',
    paragraph(
      `${run('One')}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph(run('Two'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(run('Two'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    'One\n\nTwo',
  ],
  ['notes by nothing', paragraph(`${run('One')}<w:r><w:footnoteReference w:id="1"/></w:r>`), 'One'],
  ['an empty document', '<w:p/>', ''],
])('%s', (_what, body, text) => {
  expect(textOfDocx(docx(body))).toBe(text);
});

const sound = docx(paragraph(run('One')));
const locked = sound.slice();
locked[6] = 1;
test.each<[what: string, bytes: Uint8Array, code: string]>([
  ['a workbook', docx('', 'xl/workbook.xml'), 'text-file-type'],
  ['a file that was cut off', sound.subarray(0, sound.length - 40), 'text-file-broken'],
  ['XML that was cut off', docx('<w:p><w:r><w:t>One'), 'text-file-broken'],
  ['another XML', zipSync({ 'word/document.xml': strToU8('<html/>') }), 'text-file-broken'],
  ['no XML', zipSync({ 'word/document.xml': strToU8('One') }), 'text-file-broken'],
  [
    'entities of its own',
    zipSync({ 'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>') }),
    'text-file-broken',
  ],
  ['encrypted entries', locked, 'text-file-locked'],
  ['what unpacks to too much', docx(paragraph(run('x'.repeat(9 * 1_048_576)))), 'text-file-too-large'],
  ['elements nested without end', docx('<w:sdt>'.repeat(2_000) + '</w:sdt>'.repeat(2_000)), 'text-file-broken'],
])('%s', async (_what, bytes, code) => {
  expect(await refusedWith(() => textOfDocx(bytes))).toBe(code);
});

test('what says that it unpacks to less than it does is not read beyond that', async () => {
  const bytes = docx(paragraph(run('word '.repeat(100_000))));
  const view = new DataView(bytes.buffer);
  // The size unpacked of each entry of the central directory (APPNOTE.TXT, 4.3.12).
  for (let at = 0; at < bytes.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1_000, true);
  expect(await refusedWith(() => textOfDocx(bytes))).toBe('text-file-broken');
});
