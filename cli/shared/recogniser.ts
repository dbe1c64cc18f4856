import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { MaydanError } from '../../lib/errors';
import { problemsOf } from '../../lib/errors/problems';
import type { Span } from '../../lib/geocode';

const Spans = z.array(z.looseObject({ start: z.number().int().min(0), end: z.number().int().min(0) }));

/**
 * What an operator's own recogniser takes for names of places in a text: the spans that the default export of a module,
 * given the text, gives or promises. Whatever else it says of them, coordinates too, is dropped.
 * @throws MaydanError RECOGNISER_BROKEN
 */
export async function proposedBy(file: string | undefined, text: string): Promise<Span[]> {
  if (file === undefined) return [];
  const refuse = (got: string) => new MaydanError('RECOGNISER_BROKEN', { file, got });
  let given: unknown;
  try {
    const module = (await import(pathToFileURL(resolve(file)).href)) as { default?: unknown };
    if (typeof module.default !== 'function') throw refuse('no function as its default export');
    given = await module.default(text);
  } catch (error) {
    throw error instanceof MaydanError ? error : refuse(error instanceof Error ? error.message : String(error));
  }
  const spans = Spans.safeParse(given);
  if (!spans.success) {
    const [first] = problemsOf(spans.error, file, given);
    throw refuse(`${first?.got} as ${first?.path || 'its answer'}`);
  }
  return spans.data.map(({ start, end }) => ({ start, end }));
}
