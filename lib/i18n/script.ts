/** Scripts that run from right to left (Unicode: Bidi_Class R or AL of their letters). */
const rightToLeft = new Set(['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi']);
/** Scripts whose letters join: they are read at a larger size, and can be neither spaced out nor slanted. */
const joined = new Set(['Adlm', 'Arab', 'Aran', 'Mand', 'Mong', 'Nkoo', 'Rohg', 'Syrc']);

/**
 * The script in which a language is written, as CLDR has it where the tag does not say: "Arab" of "ar" and of "ckb",
 * "Latn" of "en" and of "ku".
 * @param tag BCP 47
 * @throws RangeError where it is none
 */
export const scriptOf = (tag: string): string => new Intl.Locale(tag).maximize().script ?? 'Latn';

/** `Intl.Locale.getTextInfo` would say the same, and is missing in Firefox. */
export const directionOf = (tag: string): 'ltr' | 'rtl' => (rightToLeft.has(scriptOf(tag)) ? 'rtl' : 'ltr');

export const isJoined = (tag: string): boolean => joined.has(scriptOf(tag));
