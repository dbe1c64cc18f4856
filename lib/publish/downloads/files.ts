const csv = 'text/csv; charset=utf-8; header=present';
const geojson = 'application/geo+json; charset=utf-8';

/** The files at `/{l}/data/…` and their media types. */
export const downloadTypes = {
  'incidents.geojson': geojson,
  'incidents.csv': csv,
  'incidents.acled.csv': csv,
  'incidents.parquet': 'application/vnd.apache.parquet',
  'incidents.kml': 'application/vnd.google-earth.kml+xml; charset=utf-8',
  'incidents.jsonld': 'application/ld+json; charset=utf-8',
  'areas.geojson': geojson,
  'claims.csv': csv,
} as const;
export type DownloadName = keyof typeof downloadTypes;
