import type { Locale } from '../../../lib/i18n/locales';
import { changedAt } from '../../../lib/publish/dates';
import { acledColumns } from '../../../lib/publish/downloads/acled';
import { csv } from '../../../lib/publish/downloads/csv';
import { type DownloadName, downloadTypes } from '../../../lib/publish/downloads/files';
import { kml } from '../../../lib/publish/downloads/kml';
import { areaFeatures, collectionHead, incidentFeatures } from '../../../lib/publish/geojson';
import { unknownThing } from '../../../lib/publish/http/problem';
import { datasetThings, eventThings } from '../../../lib/publish/jsonld';
import { licenceHeader, type Terms } from '../../../lib/publish/licence';
import type { AreaEntry, ClaimEntry, IncidentEntry, RecordCatalogue } from '../../../lib/record/model';
import { every } from '../../../lib/store/every';
import type { Matching } from '../../../lib/store/store';
import { siteOrigin } from '../../../lib/url/origin';
import { parameterNames } from '../../../lib/url/params';
import { served } from '../../site/served';
import { filterParameters, readQuery } from '../api/parameters';
import { sendBytes, sendText } from '../http/respond';
import { termsFor } from '../terms';
import { claimColumns } from './claims';
import { incidentColumns } from './incidents';
import { parquetOf } from './parquet';

interface Chosen {
  /** Each reads what passes the filters anew, a part at a time. */
  incidents(): AsyncIterable<IncidentEntry>;
  areas(): AsyncIterable<AreaEntry>;
  /** Whether any filter was set. */
  filtered: boolean;
  /** Of articles, in their order. */
  claims(): AsyncIterable<ClaimEntry>;
  /** Of the datasets of which something is in it. */
  terms: readonly Terms[];
  record: RecordCatalogue;
  locale: Locale;
}

interface Download {
  /** What a file is called when it is kept: `maydan-{stem}-en-2026-11-23-91be5aea.{ending}`. */
  stem: string;
  ending: string;
  /** A text as it is written, or a file of bytes. */
  pieces?(chosen: Chosen): AsyncIterable<string>;
  bytes?(chosen: Chosen): Promise<ReadableStream<Uint8Array>>;
}

/** What the columns of the tables mean, by file. */
export const tableColumns = (record: RecordCatalogue, locale: Locale) => ({
  'claims.csv': claimColumns(record, locale),
  'incidents.csv': incidentColumns(record, locale),
  'incidents.acled.csv': acledColumns(record, locale),
});

/** The files at `/{l}/data/…`. */
export const downloads: Readonly<Record<DownloadName, Download>> = {
  'incidents.geojson': {
    stem: 'incidents',
    ending: 'geojson',
    pieces: ({ incidents, terms, record, locale }) =>
      collection(terms, incidents(), (entry) => incidentFeatures([entry], record, locale).features),
  },
  'incidents.csv': {
    stem: 'incidents',
    ending: 'csv',
    pieces: ({ incidents, record, locale }) => csv(incidentColumns(record, locale), incidents()),
  },
  'incidents.acled.csv': {
    stem: 'incidents-acled-columns',
    ending: 'csv',
    pieces: ({ incidents, record, locale }) => csv(acledColumns(record, locale), incidents()),
  },
  'incidents.parquet': {
    stem: 'incidents',
    ending: 'parquet',
    bytes: ({ incidents, record, locale }) => parquetOf(incidentColumns(record, locale), incidents()),
  },
  'incidents.kml': {
    stem: 'incidents',
    ending: 'kml',
    pieces: ({ incidents, terms, record, locale }) =>
      kml(incidents(), incidentColumns(record, locale), { site: record.site, terms, locale }),
  },
  'incidents.jsonld': {
    stem: 'incidents',
    ending: 'jsonld',
    pieces: (chosen) => graph(chosen),
  },
  'areas.geojson': {
    stem: 'areas',
    ending: 'geojson',
    pieces: ({ areas, terms, record, locale }) =>
      collection(terms, areas(), (entry) => areaFeatures([entry], record, locale).features),
  },
  'claims.csv': {
    stem: 'claims',
    ending: 'csv',
    pieces: (chosen) => csv(claimColumns(chosen.record, chosen.locale), claimsOf(chosen)),
  },
};
const isDownload = (name: string): name is DownloadName => Object.hasOwn(downloads, name);

/**
 * A file of the record, whole or filtered.
 * @throws Problem not-found or invalid-parameter: a mistyped filter must not pass for the whole record.
 */
export async function downloadResponse(request: Request, locale: Locale, file: string): Promise<Response> {
  if (!isDownload(file)) throw unknownThing('file', file, Object.keys(downloads).join(', '));
  const opened = served();
  const { record, store } = opened;
  const matching = chosenBy(new URL(request.url).searchParams, record);
  const filtered = Object.keys(matching.filters).length > 0 || matching.bbox !== undefined;
  const { stem, ending, pieces, bytes } = downloads[file];
  const day = changedAt(record).slice(0, 10);
  const name = ['maydan', stem, ...(filtered ? ['filtered'] : []), locale, day, record.version.slice(0, 8)].join('-');
  const chosen: Chosen = {
    incidents: () => every(store.incidents, matching),
    areas: () => every(store.areas, matching),
    claims: () => store.claims(),
    filtered,
    terms: await termsFor(opened, matching, locale),
    record,
    locale,
  };
  const representation = {
    type: downloadTypes[file],
    version: `${record.version} ${file}`,
    headers: {
      'Content-Disposition': `attachment; filename="${name}.${ending}"`,
      'Content-Language': locale,
      // Where a file of fixed columns has no place for it.
      ...licenceHeader(chosen.terms),
    },
  };
  if (bytes) return sendBytes(request, { ...representation, make: () => bytes(chosen) });
  return sendText(request, { ...representation, pieces: pieces?.(chosen) ?? [] });
}

/** A link taken from a page may carry its view too, which chooses nothing. */
function chosenBy(search: URLSearchParams, record: RecordCatalogue): Matching {
  const own = new URLSearchParams(search);
  const names = [...filterParameters, 'bbox'] as const;
  const isFilter = (name: string) => (names as readonly string[]).includes(name);
  for (const name of parameterNames) if (!isFilter(name)) own.delete(name);
  const { filters, bbox } = readQuery(own, names, record);
  return { filters, ...(bbox && { bbox }) };
}

/**
 * Every claim of the record; with a filter those of what it leaves. Those of articles come first, in the order of these;
 * then those that stand in no article, in the order of their incidents.
 */
async function* claimsOf({ incidents, areas, claims, filtered }: Chosen): AsyncGenerator<ClaimEntry> {
  const wanted = new Set<string>();
  if (filtered) for await (const { ref, row } of claimsAmong(incidents(), areas())) if (!row) wanted.add(ref);
  for await (const claim of claims()) if (!filtered || wanted.has(claim.ref)) yield claim;
  for await (const claim of claimsAmong(incidents(), areas())) if (claim.row) yield claim;
}

async function* claimsAmong(...lists: readonly AsyncIterable<IncidentEntry | AreaEntry>[]): AsyncGenerator<ClaimEntry> {
  for (const list of lists)
    for await (const { claims, beside } of list) {
      yield* claims;
      yield* beside;
    }
}

async function* collection<T>(
  terms: readonly Terms[],
  entries: AsyncIterable<T>,
  features: (entry: T) => unknown[],
): AsyncGenerator<string> {
  let before = '\n';
  yield collectionHead(terms);
  for await (const entry of entries) {
    yield `${before}${features(entry)
      .map((one) => JSON.stringify(one))
      .join(',\n')}`;
    before = ',\n';
  }
  yield '\n]}\n';
}

/** Events with the claims that say them, in schema.org's types. A work or claim that several tell of stands once. */
async function* graph({ incidents, terms, record, locale }: Chosen): AsyncGenerator<string> {
  const seen = new Set<string>();
  const at = { record, locale, origin: siteOrigin(process.env) };
  yield '{"@context":"https://schema.org","@graph":[';
  const written = (things: readonly object[]): string[] =>
    things.flatMap((thing) => {
      const { '@id': id } = thing as { '@id': string };
      if (seen.has(id)) return [];
      seen.add(id);
      return `${seen.size > 1 ? ',\n' : '\n'}${JSON.stringify(thing)}`;
    });
  yield* written(datasetThings(terms, at) as object[]);
  for await (const entry of incidents()) yield* written(eventThings(entry, at) as object[]);
  yield '\n]}\n';
}
