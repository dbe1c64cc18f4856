import type { AreaEntry, IncidentEntry, PublishedRecord } from '../../lib/record/model';

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

/** What a sound record holds, in a small table. */
export function summary(record: PublishedRecord, copied: string): string {
  const { articles, claims, incidents, areas, actors, sources, gazetteer, corrections, version } = record;
  const all = [...claims.values()];
  const rows = [
    ['articles and statements', `${articles.size} (with a whole address ${count(articles.values(), ({ url }) => url !== null)})`],
    [
      'claims',
      `${all.length} (read ${count(all, ({ access }) => access === 'read')}, cited ${count(all, ({ access }) => access === 'cited')}; superseded ${count(all, ({ replacement }) => replacement !== null)})`,
    ],
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
