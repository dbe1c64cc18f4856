import { MaydanError } from '../../lib/errors';
import type { Problem } from '../../lib/errors/problems';
import { splitKey } from '../truth/proposal';
import { allKinds, type Document, type Key, keyOf, type Truth } from '../truth/truth';

export type Documents = ReadonlyMap<Key, Document>;

export interface Read {
  documents: Documents;
  /** Files that cannot be read. */
  problems: Problem[];
}

/** Beyond this many a whole kind is listed at once. */
const mostOneByOne = 50;
const mostAttempts = 20;

/**
 * All documents of a truth as they stood at one moment. Those whose version is known already are not read again.
 * @throws MaydanError STORAGE_UNREACHABLE
 */
export async function readDocuments(truth: Truth, known: Documents = new Map()): Promise<Read> {
  let held = known;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const sequence = await truth.lastSequence();
    await truth.settle();
    const { versions, unreadable } = await truth.versions();
    const isMissing = ([key, version]: [Key, string]) => held.get(key)?.version !== version;
    const missing = [...versions].filter(isMissing);
    if (missing.length > 0) {
      const keys = missing.map(([key]) => key);
      held = new Map([...held, ...(await read(truth, keys))]);
      // Looking at the versions again takes as long as the first time: only where something changed meanwhile.
      if (missing.some(isMissing) || (await truth.lastSequence()) !== sequence) continue;
    }
    return {
      documents: new Map([...versions.keys()].sort().map((key) => [key, held.get(key) as Document])),
      problems: unreadable.map(({ file, reason }) => ({
        file: `data/${file}`,
        path: '',
        got: `a file that ${reason}`,
        expected: 'a readable file with a JSON object',
      })),
    };
  }
  throw new Error('The documents change faster than they can be read.');
}

async function read(truth: Truth, keys: readonly Key[]): Promise<[Key, Document][]> {
  const wanted = new Set(keys);
  const found: [Key, Document][] = [];
  if (keys.length > mostOneByOne)
    for (const kind of allKinds) {
      // Where one of them is damaged they are read one by one.
      const documents = await truth.list(kind).catch(orNothing<Document[]>([]));
      for (const document of documents) {
        if (wanted.delete(keyOf(document))) found.push([keyOf(document), document]);
      }
    }
  for (const key of wanted) {
    const { kind, id } = splitKey(key);
    const document = await truth.get(kind, id).catch(orNothing(null));
    if (document) found.push([key, document]);
  }
  return found;
}

/** A document that was damaged after its version was read: the next look tells of it. */
const orNothing =
  <T>(nothing: T) =>
  (error: unknown): T => {
    if (error instanceof MaydanError && ['JSON_SYNTAX', 'FILE_UNREADABLE'].includes(error.code)) return nothing;
    throw error;
  };
