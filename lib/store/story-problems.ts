import type { Problem } from '../errors/problems';
import { dropUnknown } from '../record/filters';
import type { CuratedRecord } from '../record/model';
import { filtersOfStep, type StoryEntry } from '../record/stories';
import { matches } from './match';

/** Steps of stories whose filters name nothing of the record, or leave out what the step marks on the map. */
export const storyProblems = (record: CuratedRecord): Problem[] =>
  [...record.stories.values()].flatMap((story) => problemsIn(story, record));

function problemsIn({ slug, dataset, steps }: StoryEntry, record: CuratedRecord): Problem[] {
  const file = `data/${dataset}/stories/${slug}.json`;
  return steps.flatMap((step, i) => {
    const params = filtersOfStep(step);
    if (!params) return [];
    const { notices } = dropUnknown({ params, notices: [] }, record);
    if (notices.length > 0)
      return notices.map(({ name, got }) => ({
        file,
        path: `steps[${i}].filters`,
        got: `${name}=${got}`,
        expected: 'what the record has',
      }));
    return (['incidents', 'areas'] as const).flatMap((kind) =>
      step[kind].flatMap((marked, j) => {
        const entry = record[kind].get(marked);
        if (!entry || matches(entry, params)) return [];
        return [
          {
            file,
            path: `steps[${i}].${kind}[${j}]`,
            got: `"${marked}", which the filters of the step leave out`,
            expected: 'one that is on the map beside it',
          },
        ];
      }),
    );
  });
}
