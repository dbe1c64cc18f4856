/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { largestTextFile } from '../desk/address.mjs';
import { paragraphsOf } from '../desk/compose';
import { textOfFile } from './file';
import { arabicParagraph, docx } from './testing/docx';
import { refusedWith } from './testing/refused';

const arabic = 'قال الاتحاد إن الإضراب في المرفأ بدأ مساء الأحد.\n\nونفت الشرطة ذلك، وأفادت (ADU) بأن الطريق أُغلق.';
const plain = 'The union said the strike began.\n\nPolice at the Café “Ansel” denied it – twice.';

/** A text in an encoding of one byte for each character, which TextEncoder does not write. */
function encoded(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from([...text], (character) => bytes.get(character) ?? (punctuation[character] as number));
}
/** In Windows-1252, which Node's own decoder does not have. */
const punctuation: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '–': 0x96 };
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
};
const page = (charset: string, text: string) =>
  `<html><head>${charset}</head><body><p>${text.replace('\n\n', '<p>')}</body></html>`;

test.each<[what: string, name: string, bytes: Uint8Array, text: string]>([
  ['UTF-8', 'a.txt', utf8(arabic), arabic],
  ['UTF-8 with a mark', 'a.txt', utf8(`\uFEFF${arabic}`), arabic],
  ['UTF-16, little end first', 'a.txt', utf16(arabic, 'le'), arabic],
  ['UTF-16, big end first', 'a.txt', utf16(arabic, 'be'), arabic],
  ['Windows-1256', 'A.TXT', encoded(arabic, 'windows-1256'), arabic],
  ['Windows-1252', 'a.txt', encoded(plain, 'windows-1252'), plain],
  ['line ends of Windows', 'a.txt', utf8('One\r\nTwo\r\n\r\n\r\n\r\n Three\t four \r\n'), 'One\nTwo\n\nThree four'],
  ['a page that says Windows-1256', 'a.html', encoded(page('<meta charset="windows-1256">', arabic), 'windows-1256'), arabic],
  [
    'a page that says it as HTTP does',
    'a.htm',
    encoded(page('<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">', arabic), 'windows-1256'),
    arabic,
  ],
  ['a page that says UTF-16 and cannot be', 'a.html', utf8(page('<meta charset="utf-16">', arabic)), arabic],
  ['a page that says nothing', 'a.html', utf8(page('', plain)), plain],
  ['a document', 'a.docx', docx(arabic.split('\n\n').map(arabicParagraph).join('')), arabic],
  ['a document under another name', 'a.txt', docx(arabicParagraph('قال')), 'قال'],
])('%s', async (_what, name, bytes, text) => {
  expect(await textOfFile(name, bytes)).toBe(text);
});

const compoundFile = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600));
const encrypted = Uint8Array.from([...compoundFile, ...Buffer.from('EEncryptedPackage', 'utf16le')]);
const cyrillic = 'Профсоюз сообщил о начале забастовки в порту вечером в воскресенье. ';
test.each<[what: string, name: string, bytes: Uint8Array, code: string]>([
  ['a PDF file', 'a.pdf', utf8('%PDF-1.7'), 'text-file-type'],
  ['no ending', 'text', utf8(plain), 'text-file-type'],
  ['a document of an older Word', 'a.doc', compoundFile, 'text-file-type'],
  ['the same called .docx', 'a.docx', compoundFile, 'text-file-type'],
  ['a document with a password', 'a.docx', encrypted, 'text-file-locked'],
  ['a document that is none', 'a.docx', utf8('PK'), 'text-file-broken'],
  [
    'a picture called .txt',
    'a.txt',
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
    'text-file-encoding',
  ],
  ['Windows-1251', 'a.txt', encoded(cyrillic, 'windows-1251'), 'text-file-encoding'],
  ['UTF-16 without a mark', 'a.txt', utf16(plain, 'le').subarray(2), 'text-file-encoding'],
  [
    'a page that is not as it says',
    'a.html',
    encoded(page('<meta charset="utf-8">', arabic), 'windows-1256'),
    'text-file-encoding',
  ],
  ['a page in an encoding of its own', 'a.html', utf8(page('<meta charset="x-own">', plain)), 'text-file-encoding'],
  ['nothing', 'a.txt', new Uint8Array(), 'text-file-empty'],
  ['nothing called .docx', 'a.docx', new Uint8Array(), 'text-file-empty'],
  ['a page of pictures', 'a.html', utf8('<img src="a.png">'), 'text-file-empty'],
  ['too many bytes', 'a.txt', new Uint8Array(largestTextFile + 1).fill(0x61), 'text-file-too-large'],
  ['too many characters', 'a.txt', new Uint8Array(100_001).fill(0x61), 'text-too-long'],
])('%s is refused', async (_what, name, bytes, code) => {
  expect(await refusedWith(() => textOfFile(name, bytes))).toBe(code);
});

test('of a Word document saved as a page its paragraphs come, without the bullets', async () => {
  const bytes = new Uint8Array(readFileSync(join(process.cwd(), 'tests/fixtures/article-text/word.ar.html')));
  const text = await textOfFile('word.html', bytes);
  expect(paragraphsOf(text).map((one) => one.text)).toHaveLength(6);
  expect(text).not.toContain('·');
});
