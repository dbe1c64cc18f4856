import type { Gazetteer } from '../gazetteer';
import { type FeatureCode, type LonLat, type Place, settlements } from '../gazetteer/schema';
import { headsOfWords, phraseOf } from '../geocode/recognise/name-words';
import { skeletons } from '../geocode/recognise/transliteration';
import { metersBetween } from '../geometry/geodesy';
import { isCoarse } from '../geometry/where';
import { wordsOf } from '../search/words';
import type { ImportedIncident } from './imported';
import { remembering } from './remembering';

type RowWhere = ImportedIncident['where'];

/** Words that a dataset puts behind the name of a settlement, and the gazetteer does not. */
const settlementWords = new Set(['town', 'city', 'village', 'suburb', 'neighbourhood', 'neighborhood']);
/** What has a name of its own and extends too far to be one point. */
const extended = new Set<FeatureCode>(['ADM1', 'ADM2', 'ADM3', 'PCLI', 'RGN', 'STM', 'RD']);
/** Datasets take coordinates from gazetteers of their own, which stand elsewhere in a city. */
const sameWithinMeters = 15_000;

/**
 * What finds the place of a gazetteer that a row names first: the only one of that name beside its coordinates, so that each
 * language calls it by its own name. Undefined where there is none, where several bear the name, or where the row is known
 * to a line or a unit only.
 */
export function createTownFinder(gazetteer: Gazetteer): (where: RowWhere) => string | undefined {
  const curated = new Map<string, Place[]>();
  for (const place of gazetteer.places)
    for (const key of new Set([...keysOf(place), ...keysOf(place).flatMap(spellingOf)]))
      curated.set(key, [...(curated.get(key) ?? []), place]);
  const bearersOf = remembering((name: string): Place[] => {
    const key = keyOf(name);
    const heads = new Set([phraseOf(name), wordsOf(name)].flatMap(headsOfWords));
    const ofPacks = [...heads].flatMap((head) => gazetteer.background.headed(head));
    const bearers = ofPacks.filter((place) => keysOf(place).includes(key));
    const respelt = spellingOf(key).flatMap((spelling) => curated.get(spelling) ?? []);
    return [...new Set([...(curated.get(key) ?? []), ...bearers, ...respelt])].filter(
      ({ featureCode, coordinates }) => coordinates && !extended.has(featureCode),
    );
  });
  return remembering(
    ({ names: [name], precision, coordinates }) =>
      name === undefined || isCoarse(precision) ? undefined : onlyOneBeside(bearersOf(name), coordinates)?.id,
    ({ names: [name], precision, coordinates }) => `${isCoarse(precision)} ${coordinates} ${name}`,
  );
}

/** Of places of one name a town is meant before what is called after it. */
function onlyOneBeside(bearers: readonly Place[], at: LonLat): Place | undefined {
  const beside = bearers.filter(({ coordinates }) => metersBetween(coordinates as LonLat, at) <= sameWithinMeters);
  const towns = beside.filter(({ featureCode }) => settlements.includes(featureCode));
  const [only, ...others] = towns.length > 0 ? towns : beside;
  return others.length === 0 ? only : undefined;
}

const keyOf = (name: string): string => {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  return (words.length > 1 && settlementWords.has(last) ? words.slice(0, -1) : words).join(' ');
};
/** "Tall Abyad" and "Tell Abiad": what is the same of a name in most transliterations; nothing of one too short to be told by it. */
const spellingOf = (key: string): string[] => {
  const bones = skeletons(key.split(' '));
  return bones ? [`~${bones.join(' ')}`] : [];
};
const keysOf = ({ names }: Place): string[] => names.map(({ text }) => keyOf(text));
