import type { LonLat } from '../../gazetteer/schema';
import type { Geocoder, Mention } from '../index';
import { distanceMeters } from '../resolve/distance';
import { median, shareOf } from './report';

/** Texts that others wrote and placed. Half of them may be looked at to tune; the other half is for figures. */
export type Half = 'to tune on' | 'to report on';

/** By a hash of the text (FNV-1a), so that a text stays in its half whatever else the file holds. */
export function halfOf(text: string): Half {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % 2 === 0 ? 'to tune on' : 'to report on';
}

/** A headline, and where what it tells of was placed by hand. */
export interface Headline {
  text: string;
  at: LonLat;
  /** UCDP's `where_prec`: 1 exact, 2 within 25 km, 3 district, 4 governorate, 5 line or area, 6 state. */
  precision: string;
}

const withinMeters = 25_000;
const isPlaced = (mention: Mention): mention is Mention & { anchor: LonLat; uncertaintyMeters: number } =>
  mention.anchor !== null && mention.uncertaintyMeters !== null;

/**
 * Lines of figures: for how many headlines the hand-coded point lies within the stated uncertainty of some mention, for
 * how many within 25 km, and how wide the stated uncertainties are, as the first alone is easily bought.
 */
export function scoreHeadlines(name: string, headlines: readonly Headline[], geocoder: Geocoder): string[] {
  const read = headlines.map((headline) => {
    const found = geocoder.geocode(headline.text);
    return { ...headline, found: found.length, mentions: found.filter(isPlaced) };
  });
  const naming = read.filter(({ mentions }) => mentions.length > 0);
  const errors = ({ at, mentions }: (typeof read)[number]) =>
    mentions.map((mention) => ({ meters: distanceMeters(mention.anchor, at), within: mention.uncertaintyMeters }));
  const inside = (one: (typeof read)[number]) => errors(one).some(({ meters, within }) => meters <= within);
  const near = (one: (typeof read)[number]) => errors(one).some(({ meters }) => meters <= withinMeters);
  const stated = read.flatMap(({ mentions }) => mentions.map((mention) => mention.uncertaintyMeters));
  const holding = naming.flatMap((one) => {
    const widths = errors(one).filter(({ meters, within }) => meters <= within);
    return widths.length > 0 ? [Math.min(...widths.map(({ within }) => within))] : [];
  });
  return [
    `${name}: ${headlines.length} distinct headlines, ${naming.length} with a place that is placed, ${stated.length} mentions placed`,
    `  coded point inside the stated uncertainty of a mention: ${shareOf(naming, inside)} that name a place, ${shareOf(read, inside)} in all`,
    `  the same of those that name a place, placed or only listed: ${shareOf(
      read.filter(({ found }) => found > 0),
      inside,
    )}`,
    `  coded point within 25 km of a mention: ${shareOf(naming, near)} that name a place, ${shareOf(read, near)} in all`,
    `  median stated uncertainty: ${km(median(stated))} of all mentions; ${km(median(holding))} of the narrowest that holds the point`,
  ];
}

const km = (meters: number) => `${(meters / 1000).toFixed(1)} km`;

/** A place named in a text, by span and by where it is. */
export interface Toponym {
  start: number;
  end: number;
  at: LonLat | null;
}

export interface PlacedText {
  text: string;
  toponyms: readonly Toponym[];
}

/** Distances at which accuracy is given in the literature: 161 km is 100 miles. */
const accuracyMeters = [161_000, 25_000, 5_000] as const;

/** Lines of figures: how many named places are found, and of all that are placed by hand, how many within a distance. */
export function scoreToponyms(name: string, texts: readonly PlacedText[], geocoder: Geocoder): string[] {
  let right = 0;
  let expected = 0;
  let found = 0;
  const errors: (number | null)[] = [];
  for (const { text, toponyms } of texts) {
    const mentions = geocoder.geocode(text);
    found += mentions.length;
    expected += toponyms.length;
    for (const toponym of toponyms) {
      const mention = mentions.find((one) => overlaps(one, toponym));
      if (mention) right++;
      if (toponym.at) errors.push(mention?.anchor ? distanceMeters(mention.anchor, toponym.at) : null);
    }
  }
  const [precision, recall] = [right / Math.max(1, found), right / Math.max(1, expected)];
  return [
    `${name}: ${texts.length} texts, ${expected} places named in them, ${found} mentions found`,
    `  recognition, half of the longer span in common: precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent((2 * precision * recall) / Math.max(1e-9, precision + recall))}`,
    `  placed, of those that are placed by hand: ${shareOf(errors, (error) => error !== null)}`,
    ...accuracyMeters.map(
      (meters) => `  within ${meters / 1000} km: ${shareOf(errors, (error) => error !== null && error <= meters)}`,
    ),
  ];
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const overlaps = (mention: Mention, toponym: Toponym) => {
  const shared = Math.min(mention.end, toponym.end) - Math.max(mention.start, toponym.start);
  return shared * 2 >= Math.max(mention.end - mention.start, toponym.end - toponym.start);
};
