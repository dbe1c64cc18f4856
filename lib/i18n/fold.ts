import { normalise } from '../geocode/normalise';

/**
 * A text folded for search: case, diacritics, tashkeel and the letters that Arabic writers exchange are levelled.
 * It is the geocoder's own normaliser, so that what is found in a text is found in the search box too.
 */
export const fold = (text: string): string => normalise(text).text.replace(/\s+/g, ' ').trim();
