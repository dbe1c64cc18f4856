import { type Problem, show } from '../errors/problems';
import type { Gazetteer } from '../gazetteer';
import type { Site } from '../site/schema';
import type { Kind } from '../url/paths';
import { categoriesOf } from './categories';
import { type Dataset, isPublic } from './dataset';
import type { Withdrawn } from './document-status';
import { editionProblems } from './editions';
import type { Filed } from './filed';
import type { ParsedFiles } from './parse';

/** Every dataset may be shown, and says when it was published; its editions name what it holds. */
export function checkDatasets(parsed: ParsedFiles, withdrawn: readonly Filed<Withdrawn>[], { datasets }: Site): Problem[] {
  return parsed.datasets.flatMap(({ file, dataset, value }) => {
    const ofIt = parsed.editions.filter((edition) => edition.dataset === dataset);
    const entries = [...parsed.incidents, ...parsed.areas, ...withdrawn].filter((entry) => entry.dataset === dataset);
    return [
      ...(isPublic(value) ? [] : [keptFromPublic(value, file, datasets)]),
      ...(ofIt.length > 0
        ? editionProblems(ofIt, (slug) => entries.some(({ value: { slug: own } }) => own === slug))
        : [
            {
              file: `data/${dataset}/editions.json`,
              path: '',
              got: 'nothing',
              expected: 'a file that says when it was published',
            },
          ]),
    ];
  });
}

/** A dataset that the site is set to show although its own document does not let it. */
export const keptFromPublic = (
  { id, redistribution, visibility }: Pick<Dataset, 'id' | 'redistribution' | 'visibility'>,
  file: string,
  shown: readonly string[],
): Problem => ({
  file: 'data/site.json',
  path: `datasets[${shown.indexOf(id)}]`,
  got: `"${id}", which its ${file} keeps from the public (redistribution "${redistribution}", visibility "${visibility}")`,
  expected: 'a dataset that may be shown',
});

/** An incident has a category of the site, and is a statement where that is one for statements. */
export function categoryProblems({ incidents }: ParsedFiles, site: Site): Problem[] {
  const { all, ofSubEventType } = categoriesOf(site.categories);
  return incidents.flatMap(({ file, value: { category, subEventType, statement = false } }): Problem[] => {
    const row = category === undefined ? ofSubEventType(subEventType) : all.get(category);
    if (!row)
      return [
        { file, path: 'category', got: show(category), expected: `one of data/categories.json: ${[...all.keys()].join(', ')}` },
      ];
    const isOfStatements = row.statement === true;
    if (category === undefined || isOfStatements === statement) return [];
    return [
      {
        file,
        path: 'category',
        got: `"${category}" of an incident with "statement": ${statement}`,
        expected: `one that data/categories.json has ${statement ? '' : 'not '}as "statement"`,
      },
    ];
  });
}

/** The addresses of imported rows begin with the id of their dataset, so nothing else may. */
export function reservedProblems(parsed: ParsedFiles): Problem[] {
  const imported = parsed.datasets.filter(({ value: { kind } }) => kind === 'imported').map(({ value: { id } }) => id);
  const expected = (id: string) => `another one: addresses that begin with "${id}-" are those of the rows of "${id}"`;
  return imported.flatMap((id) => [
    ...[...parsed.incidents, ...parsed.areas]
      .filter(({ value: { slug } }) => slug.startsWith(`${id}-`))
      .map(({ file, value: { slug } }) => ({ file, path: 'slug', got: `"${slug}"`, expected: expected(id) })),
    ...parsed.datasets
      .filter(({ value }) => value.kind === 'imported' && value.id.startsWith(`${id}-`))
      .map(({ file, value }) => ({ file, path: 'id', got: `"${value.id}"`, expected: expected(id) })),
  ]);
}

/** A slug never comes to mean another thing, also when what it meant was withdrawn. */
export const takenProblems = (parsed: ParsedFiles, withdrawn: readonly Filed<Withdrawn>[]): Problem[] =>
  withdrawn.flatMap(({ file, value: { kind, slug } }) => {
    // Places and questions are never withdrawn: they are in no file of their own.
    const published: readonly Filed<{ slug: string }>[] = kind === 'places' || kind === 'questions' ? [] : parsed[kind];
    const other = published.find(({ value }) => value.slug === slug);
    return other
      ? [{ file, path: 'slug', got: `"${slug}", which ${other.file} has too`, expected: 'a slug that occurs once' }]
      : [];
  });

/** Whether there is a thing of a kind under a slug. */
export const thingsIn = (parsed: ParsedFiles, gazetteer: Gazetteer): Record<Kind, (slug: string) => boolean> => {
  const among = (filed: readonly Filed<{ slug: string }>[]) => {
    const slugs = new Set(filed.map(({ value: { slug } }) => slug));
    return (slug: string) => slugs.has(slug);
  };
  return {
    incidents: among(parsed.incidents),
    areas: among(parsed.areas),
    actors: among(parsed.actors),
    articles: among(parsed.articles),
    places: (slug) => gazetteer.get(slug) !== undefined,
    stories: among(parsed.stories),
    questions: (slug) => parsed.questions.some(({ value: { id } }) => id === slug),
  };
};
