import { largestTextFile } from '../desk/address.mjs';
import { Refusal } from '../desk/refusals';
import { longestText } from '../desk/work';
import { decoded } from './charset';
import { tidyText } from './tidy';

/** What a text may be opened from, as the names of such files end. */
export const textFileTypes = ['.txt', '.html', '.htm', '.docx'] as const;

/** How files begin. */
const zip = [0x50, 0x4b, 0x03, 0x04];
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The name of a stream in a compound file that holds an encrypted document (MS-OFFCRYPTO, 2.3), in UTF-16. */
const encryptedPackage = 'EncryptedPackage';

/**
 * The text of a file, with its paragraphs: the file itself is not kept. What a file is shows in its bytes; its name only
 * tells a text from a page.
 * @throws Refusal text-file-type, text-file-too-large, text-file-locked, text-file-broken, text-file-encoding,
 * text-file-empty, text-too-long
 */
export async function textOfFile(name: string, bytes: Uint8Array): Promise<string> {
  if (bytes.length > largestTextFile) throw new Refusal('text-file-too-large', `got ${bytes.length} bytes`);
  const text = await read(name, bytes);
  if (text === '') throw new Refusal('text-file-empty', `got "${name}"`);
  if (text.length > longestText)
    throw new Refusal('text-too-long', `got ${text.length} characters, expected ${longestText} at most`);
  return text;
}

async function read(name: string, bytes: Uint8Array): Promise<string> {
  if (bytes.length === 0) return '';
  const begins = (signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte);
  const [ending = ''] = /\.[a-z]+$/.exec(name.toLowerCase()) ?? [];
  if (begins(compoundFile) && holds(bytes, encryptedPackage))
    throw new Refusal('text-file-locked', `got an encrypted document: "${name}"`);
  // Their readers are large, and loaded where one is opened.
  if (begins(zip)) return (await import('./docx')).textOfDocx(bytes);
  if (ending === '.docx' && !begins(compoundFile)) throw new Refusal('text-file-broken', `got "${name}" that is no ZIP file`);
  if (ending === '.html' || ending === '.htm') return (await import('./html')).textOfHtml(decoded(bytes, true), true);
  if (ending === '.txt') return tidyText(decoded(bytes));
  throw new Refusal('text-file-type', `got "${name}", expected ${textFileTypes.join(', ')}`);
}

/** Whether a word stands in a file in UTF-16. */
function holds(bytes: Uint8Array, word: string): boolean {
  const wanted = [...word].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] as number); at >= 0; at = bytes.indexOf(wanted[0] as number, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
