import type { Wind } from '../../geometry/where';

/** Parts of speech of the patterns in `relate/patterns.ts`. */
export type WordClass =
  | 'surround'
  | 'buildings'
  | 'surrounding'
  | 'around'
  | 'adjacent'
  | 'near'
  | 'countryside'
  | 'theCountryside'
  | 'heading'
  | 'adjective'
  | 'between'
  | 'and'
  | 'along'
  | 'theBank'
  | 'of'
  | 'from'
  | 'to'
  | 'by'
  | 'in'
  | 'road'
  | 'quarters'
  | 'theQuarters'
  | 'lengthUnit'
  | 'areaUnit'
  | 'number'
  | 'approximately'
  | 'bound'
  | 'boundAfter'
  | 'the'
  | 'possessive';

export interface WordRow {
  class: WordClass;
  forms: readonly string[];
  /** A wind, the value of a number word, or metres (square metres) per unit. */
  wind?: Wind;
  value?: number;
  /** "كيلومترين": the dual carries its own two. */
  dual?: boolean;
  /** A word of a town's own parts: "the northern quarters of Hasakah" are the city's, not the governorate's. */
  urban?: boolean;
  /** "لا تزيد مساحتها عن": words stand between the bound and its number, so the span starts at the number. */
  apart?: boolean;
}
