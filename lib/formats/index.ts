import { acled, acledDeletions, acledVersion5 } from './acled';
import { acledAggregated } from './acled-aggregated';
import { atlos } from './atlos';
import type { Format, Sample } from './format';
import { gdelt } from './gdelt';
import { geoconfirmed, geoconfirmedKmz } from './geoconfirmed';
import { hapi } from './hapi';
import { maydanCsv, maydanGeojson } from './maydan';
import { myMaps } from './my-maps';
import { timemap } from './timemap';
import { ucdpCandidate, ucdpGed } from './ucdp-ged';
import { ushahidi } from './ushahidi';

/** Every format that is read, in the order in which a file is held against them. */
export const formats: readonly Format[] = [
  maydanCsv,
  maydanGeojson,
  ucdpGed,
  ucdpCandidate,
  acled,
  acledVersion5,
  acledDeletions,
  acledAggregated,
  hapi,
  gdelt,
  geoconfirmed,
  geoconfirmedKmz,
  atlos,
  timemap,
  ushahidi,
  myMaps,
];

export const formatOf = (sample: Sample): Format | undefined => formats.find((format) => format.recognises(sample));
export const formatById = (id: string): Format | undefined => formats.find((format) => format.id === id);

/** Counted up with every change of what becomes of a row, so that files that were imported before are read anew. */
export const readerVersion = 1;
