import { format, intlLocale } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { quote } from '../i18n/quote';

/** What a citation is made of. Days are those of UTC, as "2026-11-23". */
export interface Citable {
  /** Unique in the site, of letters, digits and hyphens. */
  slug: string;
  /** Names the claimant wherever it is disputed, so that a citation does not make a fact of it. */
  title: string;
  /** Version of the entry, not of the whole record. */
  version: string;
  /** Whole address of its page, without view or filters. */
  url: string;
  site: string;
  /** Who runs the instance; null where it has not named itself. */
  operator: string | null;
  /** When it was last corrected, else first published. */
  updated: string;
  accessed: string;
  /** Whom to name for the data in it, with the licence. */
  credit: string;
  locale: Locale;
}

/** As a sentence; `message` holds {title}, {version}, {updated}, {date}, {address} and {credit}. */
export function citationText({ locale, title, version, url, updated, accessed, credit }: Citable, message: string): string {
  const long = new Intl.DateTimeFormat(intlLocale(locale), { dateStyle: 'long', timeZone: 'UTC' });
  const words = (day: string) => long.format(new Date(`${day}T00:00:00Z`));
  return format(locale, message, {
    title: quote(locale, title),
    version,
    updated: words(updated),
    date: words(accessed),
    address: url,
    credit,
  });
}

/** Signs that BibTeX or TeX read as their own. Braces become commands, as BibTeX counts even escaped ones. */
const texSigns: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** Text for a field in braces. Arabic stays as it is, in UTF-8; marks of direction, which typesetters set themselves, go. */
export const escapeBibtex = (text: string): string =>
  text
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\{}~^&%$#_]/gu, (sign) => texSigns[sign] ?? sign);

/** A language as babel names it: "english". */
const langid = (locale: Locale): string => (new Intl.DisplayNames('en', { type: 'language' }).of(locale) ?? locale).toLowerCase();

/** One @online entry of BibLaTeX, which BibTeX styles without that type set as @misc. */
export function bibtex({ slug, title, version, url, site, operator, updated, accessed, credit, locale }: Citable): string {
  const text = (value: string) => `{${escapeBibtex(value)}}`;
  const fields: [string, string][] = [
    // Inner braces: a name that is not split, a title whose capitals stay.
    ['author', `{${text(site)}}`],
    ['title', `{${text(title)}}`],
    ...(operator ? [['organization', `{${text(operator)}}`] as [string, string]] : []),
    ['date', `{${updated}}`],
    ['year', `{${updated.slice(0, 4)}}`],
    ['version', `{${version}}`],
    // Read verbatim: nothing is escaped, and braces cannot stand in an address.
    ['url', `{${url.replaceAll('{', '%7B').replaceAll('}', '%7D')}}`],
    ['urldate', `{${accessed}}`],
    ['note', text(credit)],
    ['langid', `{${langid(locale)}}`],
  ];
  return `@online{maydan-${slug},\n${fields.map(([name, value]) => `  ${name} = ${value},\n`).join('')}}\n`;
}

/** One item of CSL-JSON 1.0. */
export interface CslItem {
  id: string;
  type: 'webpage';
  title: string;
  author: { literal: string }[];
  'container-title': string;
  publisher?: string;
  issued: { 'date-parts': [[number, number, number]] };
  accessed: { 'date-parts': [[number, number, number]] };
  version: string;
  URL: string;
  /** Whom to name for the data in it, with the licence. */
  note: string;
  language: Locale;
}

export function cslJson({ slug, title, version, url, site, operator, updated, accessed, credit, locale }: Citable): CslItem[] {
  const parts = (day: string): CslItem['issued'] => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    return { 'date-parts': [[year, month, date]] };
  };
  return [
    {
      id: `maydan-${slug}`,
      type: 'webpage',
      title,
      author: [{ literal: site }],
      'container-title': site,
      ...(operator && { publisher: operator }),
      issued: parts(updated),
      accessed: parts(accessed),
      version,
      URL: url,
      note: credit,
      language: locale,
    },
  ];
}
