import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Locale } from '../../lib/i18n/locales';
import { downloadTypes } from '../../lib/publish/downloads/files';
import { unknownThing } from '../../lib/publish/http/problem';
import { licenceHeader, termsOf } from '../../lib/publish/licence';
import type { Dataset, ImportedVersion } from '../../lib/record/dataset';
import { siteOrigin } from '../../lib/url/origin';
import { datasetPath, slugify } from '../../lib/url/paths';
import { theSite } from '../site';
import { served } from '../site/served';
import { sendBytes, sendJson } from './http/respond';

/** A version of a dataset as others can cite and fetch it. */
export interface CitableVersion extends Omit<ImportedVersion, 'source' | 'version'> {
  /** As its publisher names it; null where it names none: then `accessed` tells which it is. */
  version: string | null;
  /** The version that the site shows. */
  isCurrent: boolean;
  /** Whom to name, with version and licence; and how the publisher asks to be cited. */
  credit: string;
  citation: string | null;
  /** Where its rows can be had as Parquet, as long as they are kept: without the origin of the site. */
  rowsAt: string | null;
}

const ending = '.parquet';

/** Every version that was imported, the newest first. */
export async function citableVersions(dataset: Dataset, locale: Locale): Promise<CitableVersion[]> {
  const { id, versions = [] } = dataset;
  const kept = new Set(await (await theSite())?.keptVersions(id));
  return versions.map(({ source: _, ...one }, i) => {
    const { credit, citation, version } = termsOf({ ...dataset, version: one.version }, locale);
    const rowsAt = kept.has(one.digest) ? `${datasetPath(locale, id)}/${one.digest}${ending}` : null;
    return { ...one, version, isCurrent: i === 0, credit, citation, rowsAt };
  });
}

/** `versions.json`, or the rows of a version under their digest. @throws Problem not-found */
export async function datasetFile(request: Request, locale: Locale, id: string, file: string): Promise<Response> {
  const dataset = served().record.datasets.get(id);
  if (!dataset) throw unknownThing('dataset', id, `the datasets on /${locale}/data`);
  const terms = termsOf(dataset, locale);
  if (file === 'versions.json') {
    const origin = siteOrigin(process.env);
    const versions = (await citableVersions(dataset, locale)).map(({ rowsAt, ...one }) => ({
      ...one,
      rows_at: rowsAt && `${origin}${rowsAt}`,
    }));
    const { dataset: _, page, ...own } = terms;
    return sendJson(request, { id, ...own, page: `${origin}${page}`, versions });
  }
  const digest = file.endsWith(ending) ? file.slice(0, -ending.length) : '';
  const version = dataset.versions?.find((one) => one.digest === digest);
  const path = version && (await theSite())?.keptFile(id, digest);
  if (!path) throw unknownThing('file', file, `versions.json, which names the versions whose rows are kept`);
  return sendBytes(request, {
    type: downloadTypes['incidents.parquet'],
    version: digest,
    headers: {
      'Content-Disposition': `attachment; filename="${id}-${slugify(version.version)}-${digest.slice(0, 8)}${ending}"`,
      ...licenceHeader([terms]),
    },
    make: async () => Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>,
  });
}
