import { format } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { languageOf, textIn } from '../i18n/text-in';
import type { Dataset } from '../record/dataset';
import { type ToldVersion, versionCredit, versionOfDataset } from '../record/dataset-version';
import type { AreaEntry, ClaimEntry, IncidentEntry, RecordCatalogue } from '../record/model';
import { datasetPath } from '../url/paths';

/**
 * Under what licence an answer is, and whom to name: that of the datasets of which something is in it. Every file, feed and
 * interface takes it from here.
 */
export interface Terms {
  /** Id of the dataset. */
  dataset: string;
  title: string;
  /** By which its publisher names it; null where it names none, and for what is written here. */
  version: string | null;
  /** Where no version is named, the day on which it was had; else null. */
  accessed: string | null;
  /** "CC BY 4.0" */
  licence: string;
  /** Where it can be read; null where its makers have not said what others may do. */
  licenceUrl: string | null;
  /** Whom to name, with version and licence. */
  credit: string;
  /** How its publisher asks to be cited; null where it does not say. */
  citation: string | null;
  /** Its page here, without the origin of the site. */
  page: string;
}

/** Of what no dataset holds: the gazetteer, and coordinates found by it. The same in words: LICENSE-DATA. */
export const ownLicence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } as const;
export const ownCredit = 'Maydan contributors, CC BY 4.0; coordinates from the sources named beside them';

export function termsOf(dataset: Dataset, locale: Locale): Terms {
  const { id, title, licence, citation } = dataset;
  const language = languageOf(dataset.attribution, locale);
  const attribution = textIn(dataset.attribution, locale);
  const told = versionOfDataset(dataset);
  const version = told && 'version' in told ? told.version : null;
  const more = [
    ...(told && !(version !== null && attribution.includes(version)) ? [versionCredit(told, language)] : []),
    licence.name,
  ].filter((part) => !attribution.includes(part));
  return {
    dataset: id,
    title: textIn(title, locale),
    version,
    accessed: told && 'accessed' in told ? told.accessed : null,
    licence: licence.name,
    licenceUrl: licence.url ?? null,
    credit: [attribution, ...more].reduce((credit, more) =>
      format(language, messagesFor(language).imported.credit, { credit, more }),
    ),
    citation: citation === undefined ? null : citationIn(citation, told),
    page: datasetPath(locale, id),
  };
}

/** "UCDP GED version {version}." → "UCDP GED version 24.1.", or "UCDP GED imported on 2026-11-26." */
function citationIn(template: string, told: ToldVersion | null): string {
  if (!told || 'version' in told) return template.replaceAll('{version}', told?.version ?? '');
  const words = versionCredit(told, 'en');
  const named = template
    .replaceAll('version {version}', words)
    .replaceAll('Version {version}', words.replace('imported', 'Imported'));
  return named.replaceAll('{version}', told.accessed);
}

/** Of several datasets, each once, in the order in which the site tells of them. */
export function termsIn({ datasets }: Pick<RecordCatalogue, 'datasets'>, ids: Iterable<string>, locale: Locale): Terms[] {
  const wanted = new Set(ids);
  return [...datasets.values()].filter(({ id }) => wanted.has(id)).map((dataset) => termsOf(dataset, locale));
}

/** The dataset of an incident or area, and those whose rows speak in it. */
export const datasetsOf = ({ dataset, claims, beside }: IncidentEntry | AreaEntry): string[] => [
  ...new Set([dataset, ...[...claims, ...beside].map(datasetOfClaim)]),
];

/** An article belongs to a dataset; the claim of an imported row to that of the row. */
export const datasetOfClaim = ({ row, article }: ClaimEntry): string => row?.dataset.id ?? article.dataset;

/** Whom to name for all of them. */
export const creditOf = (terms: readonly Pick<Terms, 'credit'>[]): string =>
  [...new Set(terms.map(({ credit }) => credit))].join('; ');

/** The licences among them, each once. */
export const licencesIn = (terms: readonly Terms[]): { name: string; url: string | null }[] => [
  ...new Map(terms.map(({ licence, licenceUrl }) => [`${licence} ${licenceUrl}`, { name: licence, url: licenceUrl }])).values(),
];

/** As a row of a table says it. */
export const rowTerms = (terms: readonly Terms[]) => ({
  licence: licencesIn(terms)
    .map(({ name, url }) => url ?? name)
    .join('; '),
  credit: creditOf(terms),
});

/** What a row of a table, or the properties of a feature, says of an incident or area. */
export const termsOfEntry = (entry: IncidentEntry | AreaEntry, record: Pick<RecordCatalogue, 'datasets'>, locale: Locale) => ({
  dataset: entry.dataset,
  ...rowTerms(termsIn(record, datasetsOf(entry), locale)),
});

/** The same as a header (RFC 8288), for files that have no place for it: the licences that have an address. */
export function licenceHeader(terms: readonly Terms[]): Record<string, string> {
  const urls = licencesIn(terms).flatMap(({ url }) => url ?? []);
  return urls.length > 0 ? { Link: urls.map((url) => `<${url}>; rel="license"`).join(', ') } : {};
}
