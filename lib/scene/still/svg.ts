import { directionOf, type Locale } from '../../i18n/locales';

export const fontFamily = 'IBM Plex Sans Arabic';

/** A number as it stands in the picture: at most one decimal, so that equal pictures are equal texts. */
export const n = (value: number): string => String(Math.round(value * 10) / 10 + 0);

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * A line of text for `<text>`. In Arabic it begins with U+202B (right-to-left embedding): the picture itself runs
 * left to right, and without it resvg puts the punctuation on the wrong side.
 */
export const lineOf = (text: string, locale: Locale): string => escapeXml(directionOf(locale) === 'rtl' ? `\u202b${text}` : text);

type Attribute = string | number | null | undefined;

/** `name="value"` pairs; numbers rounded, null and undefined left out. */
export const attributes = (values: Record<string, Attribute>): string =>
  Object.entries(values)
    .flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [`${name}="${typeof value === 'number' ? n(value) : escapeXml(value)}"`],
    )
    .join(' ');

export const element = (name: string, values: Record<string, Attribute>, content = ''): string =>
  content ? `<${name} ${attributes(values)}>${content}</${name}>` : `<${name} ${attributes(values)}/>`;
