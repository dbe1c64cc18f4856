import type { Problem } from '../errors/problems';
import { addressKey, statusWords, type unpublishedIn } from './document-status';
import type { ParsedFiles } from './parse';

/** Incidents and areas that a step of a story, or a dataset for its beginning, names and that are not there. */
export function chosenProblems(
  { stories, datasets, incidents, areas }: ParsedFiles,
  unpublished: ReturnType<typeof unpublishedIn>,
): Problem[] {
  const known = {
    incidents: new Set(incidents.map(({ value: { slug } }) => slug)),
    areas: new Set(areas.map(({ value: { slug } }) => slug)),
  };
  const missing = (file: string, path: string, kind: keyof typeof known, slugs: readonly string[]): Problem[] =>
    slugs.flatMap((slug, i) => {
      if (known[kind].has(slug)) return [];
      const status = unpublished.get(addressKey(kind, slug));
      const got = status ? `"${slug}", which is ${statusWords[status]}` : `"${slug}"`;
      const expected = `the slug of an ${kind === 'areas' ? 'area' : 'incident'} that is published`;
      return [{ file, path: `${path}[${i}]`, got, expected }];
    });
  return [
    ...stories.flatMap(({ file, value: { steps } }) =>
      steps.flatMap((step, i) =>
        (['incidents', 'areas'] as const).flatMap((kind) => missing(file, `steps[${i}].${kind}`, kind, step[kind])),
      ),
    ),
    ...datasets.flatMap(({ file, value: { first = [] } }) => missing(file, 'first', 'incidents', first)),
  ];
}
