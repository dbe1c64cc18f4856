import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { Refusal } from '../../lib/desk/refusals';
import { refusedCharacter } from '../../lib/errors/characters';
import type { SentFile } from './outcome';

const megabyte = 1_048_576;
const usual = 200; // MB
const longestName = 200; // characters

/** Bytes that a file may have: DESK_UPLOAD_MB, which the start has checked (scripts/lib/operator-settings.mjs). */
export const largestFile = ({ DESK_UPLOAD_MB: got }: Readonly<Record<string, string | undefined>>): number =>
  (Number(got) || usual) * megabyte;

/**
 * Reads a form that brings a file, which is kept as it comes: it never stands in memory whole.
 * @param keep what becomes of the file
 * @throws Refusal file-missing, file-too-large, wrong-input, and whatever `keep` throws
 */
export async function readUpload<T>(
  { headers, body }: Request,
  keep: (file: SentFile) => Promise<T>,
): Promise<{ kept: T; fields: Record<string, unknown> }> {
  const type = headers.get('content-type') ?? '';
  if (!body || !/^multipart\/form-data\b/i.test(type)) throw new Refusal('file-missing', 'expected a form that brings a file');
  const fields: Record<string, unknown> = {};
  let keeping: Promise<T> | null = null;
  const form = openForm(type);
  form.on('field', (name: string, value: string) => {
    if (name !== '__proto__') fields[name] = value;
  });
  form.on('file', (_name: string, content: BusboyFileStream, fileName: string) => {
    if (keeping || !fileName) return void content.resume();
    keeping = keep({ name: plainName(fileName), content: whole(content) });
    // It is waited for below; until then nobody else tells of it.
    keeping.catch((error) => form.destroy(error));
  });
  try {
    await pipeline(Readable.fromWeb(body as ReadableStream), form);
  } catch (error) {
    await (keeping as Promise<T> | null)?.catch((reason) => {
      throw reason;
    });
    throw new Refusal('wrong-input', `got a form that cannot be read (${(error as Error).message})`);
  }
  if (!keeping) throw new Refusal('file-missing', 'got a form without a file');
  return { kept: await keeping, fields };
}

function openForm(type: string): BusboyInstance {
  try {
    const limits = { fileSize: largestFile(process.env), files: 2, fields: 50, fieldSize: 20_000, parts: 60 };
    return new Busboy({ headers: { 'content-type': type }, limits });
  } catch (error) {
    throw new Refusal('wrong-input', `Content-Type: ${(error as Error).message}`);
  }
}

/** @throws Refusal file-too-large where it was cut off, file-missing where nothing is in it */
async function* whole(content: BusboyFileStream): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of content as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    yield chunk;
  }
  if (content.truncated) throw new Refusal('file-too-large', `got more than ${bytes} bytes`);
  if (bytes === 0) throw new Refusal('file-missing', 'got a file of 0 bytes');
}

/** Without folders and what cannot be seen: it is shown, and names a file again. */
function plainName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const plain = refusedCharacter(last) === null ? last : last.replace(/[^\p{L}\p{N}\p{P} ]/gu, '');
  return plain.replace(/^\.+/, '').slice(-longestName).trim() || 'file';
}

/** Passes on what comes and tells, once all has, how much it was and its SHA-256 (hexadecimal). */
export function measured(content: AsyncIterable<Uint8Array>): {
  content: AsyncIterable<Uint8Array>;
  told(): { bytes: number; sha256: string };
} {
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    content: (async function* pass() {
      for await (const chunk of content) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    })(),
    told: () => ({ bytes, sha256: hash.digest('hex') }),
  };
}
