import type { AreaEntry, CuratedRecord, IncidentEntry } from '../../lib/record/model';
import { type AccessGrade, gradeOf } from '../../lib/record/reading';

const count = <T>(list: Iterable<T>, test: (item: T) => boolean): number => [...list].filter(test).length;

/** Corroboration and contest in one line: both can hold, so they are counted apart. */
function sourcing(entries: readonly (IncidentEntry | AreaEntry)[]): string {
  const origins = (test: (number: number) => boolean) =>
    count(entries, ({ corroboration }) => test(corroboration.origins.length));
  return [
    `one origin ${origins((n) => n === 1)}, of them of itself ${count(entries, ({ corroboration: c }) => c.origins.length === 1 && c.independent === 0)}`,
    `several ${origins((n) => n > 1)}`,
    `none ${origins((n) => n === 0)}`,
    `contested ${count(entries, ({ contest }) => contest.contested)}`,
    `several and contested ${count(entries, ({ corroboration, contest }) => corroboration.status === 'several' && contest.contested)}`,
  ].join('; ');
}

/** Texts or claims by how far they were read: "read 10, of their opening 5, cited 2". */
const byGrade = (grades: readonly AccessGrade[]): string => {
  const of = (grade: AccessGrade) => count(grades, (one) => one === grade);
  return `read ${of('read') + of('opening')}, of them in an opening ${of('opening')}; cited ${of('cited')}`;
};

/** What a sound record holds, in a small table. */
export function summary(record: CuratedRecord, copied: string): string {
  const { articles, claims, incidents, areas, actors, sources, gazetteer, corrections, questions, stories, version } = record;
  const all = [...claims.values()];
  const rows = [
    [
      'articles and statements',
      `${articles.size} (with a whole address ${count(articles.values(), ({ url }) => url !== null)}; ${byGrade([...articles.values()].map(({ access, reading }) => gradeOf(access, reading)))})`,
    ],
    [
      'claims',
      `${all.length} (${byGrade(all.map(({ access, article }) => gradeOf(access, article.reading)))}; superseded ${count(all, ({ replacedBy }) => replacedBy.length > 0)})`,
    ],
    ['questions', `${questions.size} (answered by ${count(all, ({ answers = [] }) => answers.length > 0)} claims)`],
    ['stories', stories.size],
    ['sources', `${sources.size} (origins ${new Set(all.map(({ origin }) => origin.id)).size})`],
    ['incidents', `${incidents.size} (${sourcing([...incidents.values()])})`],
    ['areas', `${areas.size} (${sourcing([...areas.values()])})`],
    ['actors', actors.size],
    [
      'places',
      `${gazetteer.places.length} (with a coordinate ${count(gazetteer.places, ({ coordinates }) => coordinates !== null)})`,
    ],
    ['corrections', corrections.length],
    ['copied sentences', copied],
  ] as const;
  const width = Math.max(...rows.map(([name]) => name.length));
  return [...rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`), `The record is sound. Version ${version}.`].join(
    '\n',
  );
}
