import type { FeatureCode } from '../../gazetteer/schema';
import type { KindRow } from '../lexicon/kinds';
import type { Entry } from '../recognise/names';

/** A place as the text says it: by name, by a word that refers back, or by a name that nobody knows. */
export interface Noun {
  form: 'name' | 'reference' | 'unknown';
  start: number;
  stop: number;
  end: number;
  /** What the name may stand for; empty for a reference. */
  entries: readonly Entry[];
  /** Kinds that a kind word asks for. */
  kinds: readonly FeatureCode[] | null;
  kindRow: KindRow | null;
  /** The place that the text says it is in: "بالحسكة", or the town in "Hasakah prison". */
  within: Noun | null;
  /** Its kind word stands before the name: "city of Rafah". */
  kindFirst?: boolean;
  /** "سجن الحسكة": the name is only the container's. */
  named: boolean;
}

/** Which clitic may stand on the noun's first word: none, one preposition, the conjunction, or any. */
export type CliticRule = 'none' | 'any' | 'b' | 'l' | 'w';
export const allows = (rule: CliticRule, clitic: string): boolean => {
  if (rule === 'any') return true;
  if (rule === 'none') return clitic === '';
  if (rule === 'b') return clitic === 'ب';
  if (rule === 'l') return clitic === 'ل' || clitic === 'لل';
  return clitic === 'و';
};
