import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { largestTextFile } from '../../lib/desk/address.mjs';
import { asRefusal, Refusal } from '../../lib/desk/refusals';
import { longestText } from '../../lib/desk/work';
import { refusedCharacter } from '../../lib/errors/characters';
import type { SentFile } from './outcome';

const megabyte = 1_048_576;
const usual = 200; // MB
const longestName = 200; // characters

/** Bytes that a file may have: DESK_UPLOAD_MB, which the start has checked (scripts/lib/operator-settings.mjs). */
export const largestFile = ({ DESK_UPLOAD_MB: got }: Readonly<Record<string, string | undefined>>): number =>
  (Number(got) || usual) * megabyte;

interface Limits {
  /** Bytes of the file. */
  file: number;
  /** Bytes of a field: what is longer is refused. */
  field: number;
}

/**
 * Reads a form that brings a file, which is kept as it comes: it never stands in memory whole.
 * @param keep what becomes of the file
 * @throws Refusal file-missing, file-too-large, wrong-input, and whatever `keep` throws
 */
export async function readUpload<T>(
  request: Request,
  keep: (file: SentFile) => Promise<T>,
): Promise<{ kept: T; fields: Record<string, unknown> }> {
  const { kept, fields } = await readForm(request, keep, { file: largestFile(process.env), field: 20_000 });
  if (kept === null) throw new Refusal('file-missing', 'got a form without a file');
  return { kept: kept.value, fields };
}

/**
 * Reads a form in which a text is written or brought as a file.
 * @returns the file whole, or null where none was chosen
 * @throws Refusal text-file-too-large, text-file-empty, wrong-input
 */
export async function readTextForm(
  request: Request,
): Promise<{ file: { name: string; bytes: Uint8Array } | null; fields: Record<string, unknown> }> {
  const limits = { file: Math.min(largestTextFile, largestFile(process.env)), field: 4 * longestText };
  try {
    const { kept, fields } = await readForm(
      request,
      async ({ name, content }) => {
        const chunks: Uint8Array[] = [];
        for await (const chunk of content) chunks.push(chunk);
        return { name, bytes: Buffer.concat(chunks) };
      },
      limits,
    );
    return { file: kept?.value ?? null, fields };
  } catch (error) {
    const refusal = asRefusal(error);
    if (refusal?.code === 'file-too-large') throw new Refusal('text-file-too-large', refusal.detail);
    if (refusal?.code === 'file-missing') throw new Refusal('text-file-empty', refusal.detail);
    throw error;
  }
}

async function readForm<T>(
  { headers, body }: Request,
  keep: (file: SentFile) => Promise<T>,
  limits: Limits,
): Promise<{ kept: { value: T } | null; fields: Record<string, unknown> }> {
  const type = headers.get('content-type') ?? '';
  if (!body || !isMultipart(headers)) throw new Refusal('file-missing', 'expected a form that brings a file');
  const fields: Record<string, unknown> = {};
  let keeping: Promise<T> | null = null;
  let cut: string | null = null;
  const form = openForm(type, limits);
  form.on('field', (name: string, value: string, _nameIsCut: boolean, isCut: boolean) => {
    if (isCut) cut ??= name.slice(0, 100);
    if (name !== '__proto__') fields[name] = value;
  });
  form.on('file', (_name: string, content: BusboyFileStream, fileName: string) => {
    // Where the form ends within it, it fails by itself, whether or not anybody reads it; `form` tells of that below.
    content.on('error', () => {});
    if (keeping || !fileName) return void content.resume();
    keeping = keep({ name: plainName(fileName), content: whole(content) });
    // It is waited for below; until then nobody else tells of it.
    keeping.catch((error) => form.destroy(error));
  });
  try {
    await pipeline(Readable.fromWeb(body as ReadableStream), form);
  } catch (error) {
    // Why it could not be kept tells more than that the form broke off with it.
    await (keeping as Promise<T> | null);
    throw unreadable(error);
  }
  if (cut !== null) throw new Refusal('wrong-input', `${cut}: got more than ${limits.field} bytes`);
  return { kept: keeping && { value: await keeping }, fields };
}

const unreadable = (error: unknown): Refusal =>
  new Refusal('wrong-input', `got a form that cannot be read (${(error as Error).message})`);

/** Whether a request is a form that may bring a file. */
export const isMultipart = (headers: Headers): boolean =>
  /^\s*multipart\/form-data\s*(?:;|$)/i.test(headers.get('content-type') ?? '');

function openForm(type: string, { file, field }: Limits): BusboyInstance {
  try {
    const limits = { fileSize: file, files: 2, fields: 50, fieldSize: field, parts: 60 };
    return new Busboy({ headers: { 'content-type': type }, limits });
  } catch (error) {
    throw new Refusal('wrong-input', `Content-Type: ${(error as Error).message}`);
  }
}

/**
 * @throws Refusal file-too-large where it was cut off, file-missing where nothing is in it, wrong-input where the form ends
 * within it
 */
async function* whole(content: BusboyFileStream): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  try {
    for await (const chunk of content as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      yield chunk;
    }
  } catch (error) {
    throw unreadable(error);
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
