import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { MaydanError } from '../../lib/errors';

/** The bytes at the beginning of a text that say how it is encoded. */
const marks = [
  { label: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { label: 'utf-16le', bytes: [0xff, 0xfe] },
  { label: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/**
 * The path of a text as UTF-8, and where it begins behind a byte order mark. UTF-16 is known by its mark; other encodings
 * have to be told, as no text says which of them it is in.
 * @param scratch makes the path of a temporary file
 * @throws MaydanError ENCODING_UNKNOWN, ENCODING_UNSUPPORTED
 */
export async function asUtf8(
  path: string,
  name: string,
  encoding: string | undefined,
  scratch: () => string,
): Promise<{ path: string; start: number }> {
  const head = await readHead(path, 4);
  const mark = marks.find(({ bytes }) => bytes.every((byte, i) => head[i] === byte));
  const label = encoding ?? mark?.label ?? 'utf-8';
  const decoder = decoderOf(label);
  if (decoder.encoding === 'utf-8') {
    await requireUtf8(path, name);
    return { path, start: mark?.label === 'utf-8' ? mark.bytes.length : 0 };
  }
  const copy = scratch();
  const target = await open(copy, 'w');
  try {
    for await (const chunk of createReadStream(path)) await target.appendFile(decoder.decode(chunk as Buffer, { stream: true }));
    await target.appendFile(decoder.decode());
  } catch {
    throw new MaydanError('ENCODING_UNKNOWN', { file: name, encoding: label });
  } finally {
    await target.close();
  }
  return { path: copy, start: 0 };
}

function decoderOf(label: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw new MaydanError('ENCODING_UNSUPPORTED', { got: label });
  }
}

async function requireUtf8(path: string, name: string): Promise<void> {
  let rest = Buffer.alloc(0);
  let offset = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1_048_576 })) {
    const all = Buffer.concat([rest, chunk as Buffer]);
    const whole = all.subarray(0, wholeCharacters(all));
    if (!isUtf8(whole))
      throw new MaydanError('ENCODING_UNKNOWN', { file: name, encoding: 'UTF-8', offset: offset + firstWrong(whole) });
    rest = Buffer.from(all.subarray(whole.length));
    offset += whole.length;
  }
  if (rest.length > 0) throw new MaydanError('ENCODING_UNKNOWN', { file: name, encoding: 'UTF-8', offset });
}

/** How many bytes come before a character that the next chunk ends. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return bytes.length;
    // A first byte says how many belong to its character.
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** By halving: where the longest valid beginning ends. */
function firstWrong(bytes: Buffer): number {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const part = bytes.subarray(0, middle);
    if (isUtf8(part.subarray(0, wholeCharacters(part)))) low = middle;
    else high = middle - 1;
  }
  return wholeCharacters(bytes.subarray(0, low));
}

export async function readHead(path: string, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await file.read(buffer, 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
