import { Refusal } from '../desk/refusals';

/** The bytes at the beginning of a text that say how it is encoded. */
const marks = [
  { label: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { label: 'utf-16le', bytes: [0xff, 0xfe] },
  { label: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;
/** Of a page: where it may say how it is encoded (HTML Standard, 4.2.5.4), with room for what others write before. */
const headBytes = 4_096;

/**
 * Bytes as text: by their byte order mark, by what a page says of itself, as UTF-8, or else as Windows-1256 or Windows-1252,
 * whichever gives words.
 * @param isPage HTML
 * @throws Refusal text-file-encoding
 */
export function decoded(bytes: Uint8Array, isPage = false): string {
  const mark = marks.find((one) => one.bytes.every((byte, i) => bytes[i] === byte));
  const told = mark?.label ?? (isPage ? charsetOf(bytes) : null);
  if (told !== null) return readable(decodedAs(told, bytes), told);
  const utf8 = decodedAs('utf-8', bytes);
  return utf8 === null ? readable(guessed(bytes), 'neither UTF-8 nor Windows-1256 or 1252') : readable(utf8, 'utf-8');
}

/** Null where the bytes are no such text, or the label is none. */
function decodedAs(label: string, bytes: Uint8Array): string | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? withoutLatin1(text) : text;
  } catch {
    return null;
  }
}

/** Bytes 0x80 to 0x9F of Windows-1252 (WHATWG Encoding, index-windows-1252); "\0" where it has no character. */
const upper = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';
/** Node 20 reads Windows-1252 as Latin-1: quotation marks and dashes come out as control characters. */
const withoutLatin1 = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (character) => upper[character.charCodeAt(0) - 0x80] as string);

/** `<meta charset="windows-1256">`, `<meta http-equiv=… content="text/html; charset=windows-1256">`, `<?xml encoding="…"?>` */
function charsetOf(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, headBytes));
  const [, label] =
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head) ??
    /^<\?xml\b[^>]*\bencoding\s*=\s*["']([\w:.-]+)/.exec(head) ??
    [];
  if (label === undefined) return null;
  // What can be read so far is not UTF-16 (HTML Standard, 13.2.3.2).
  return /^utf-?16/i.test(label) ? 'utf-8' : label;
}

/** Nothing says it: in Windows-1256 words are of bytes above 127 throughout, in Windows-1252 such a byte stands among others. */
function guessed(bytes: Uint8Array): string | null {
  let [letters, high] = [0, 0];
  for (const byte of bytes) {
    if (byte >= 0xc0) high += 1;
    else if ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)) letters += 1;
  }
  const isLatin = high < (letters + high) * 0.25;
  const text = decodedAs(isLatin ? 'windows-1252' : 'windows-1256', bytes);
  return isLatin || (text !== null && isWholeWords(text)) ? text : null;
}

/** Cyrillic or Greek read as Windows-1256 gives words of Arabic and Latin letters at once. */
function isWholeWords(text: string): boolean {
  const mixed = /\p{Script=Arabic}\p{M}*\p{Script=Latin}|\p{Script=Latin}\p{M}*\p{Script=Arabic}/gu;
  return (text.match(mixed)?.length ?? 0) * 20 <= (text.match(/\p{L}+/gu)?.length ?? 0);
}

/** @throws Refusal text-file-encoding where characters are in it that no text has: it is a file of another kind */
function readable(text: string | null, as: string): string {
  if (text === null) throw new Refusal('text-file-encoding', `got bytes that are not a text (${as}), expected UTF-8`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u0084\u0086-\u009f]/.test(text))
    throw new Refusal('text-file-encoding', `got control characters (${as}), expected a text in UTF-8`);
  return text;
}
