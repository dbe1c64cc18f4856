import { ownLanguages } from '../i18n/languages';
import { hash53 } from './fingerprint';
import type { ImportedRow } from './imported';

/** By it two versions of a row are told apart, one number a field, in this order. */
const fields = {
  id: ({ id }) => id,
  slug: ({ slug }) => slug,
  title: ({ title }) => title && ownLanguages.map((tag) => title[tag]),
  eventType: ({ eventType }) => eventType,
  subEventType: ({ subEventType }) => subEventType,
  originalType: ({ originalType }) => originalType,
  time: ({ time }) => time,
  where: ({ where }) => [where.coordinates, where.uncertaintyMeters, where.precision, where.names],
  actors: ({ actors }) => actors.map(({ name, role, actor }) => [name, role, actor]),
  sources: ({ sources }) => sources,
  sourceScale: ({ sourceScale }) => sourceScale,
  original: ({ original }) => original,
  said: ({ said }) => said,
  deaths: ({ deaths }) =>
    deaths && [deaths.best, deaths.low, deaths.high, deaths.sideA, deaths.sideB, deaths.civilians, deaths.unknown],
  isSummary: ({ isSummary }) => isSummary,
  events: ({ events }) => events,
  url: ({ url }) => url,
} satisfies Record<Exclude<keyof ImportedRow, 'digest'>, (row: ImportedRow) => unknown>;
const all = Object.entries(fields);

/** The same for the same content. Without sorting keys: 12 → 4 µs a row, for hundreds of thousands of them. */
export const rowFingerprint = (row: ImportedRow): number => hash53(JSON.stringify(all.map(([, of]) => of(row))));

/** The same of each field. */
export const fieldFingerprints = (row: ImportedRow): Record<string, number> =>
  Object.fromEntries(all.map(([name, of]) => [name, hash53(JSON.stringify(of(row)) ?? '')]));
