import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import type { Feature, Geometry, Position } from 'geojson';
import { MaydanError } from '../../lib/errors';
import { headerOf, keyOf } from '../../lib/formats/cells';
import { refused, requireSize } from './limits';
import type { FileRecord, Source } from './record';

type Properties = Record<string, unknown>;

/** A JSON or GeoJSON file. @throws MaydanError JSON_SYNTAX, FILE_REFUSED */
export async function readJson(path: string, name: string, size: number, start: number): Promise<Source> {
  requireSize(size, 'json', name);
  let json: unknown;
  try {
    json = JSON.parse((await readFile(path)).subarray(start).toString('utf8'));
  } catch (error) {
    throw new MaydanError('JSON_SYNTAX', { file: name, reason: (error as Error).message });
  }
  const object = (json ?? {}) as { type?: unknown; features?: unknown; events?: unknown };
  if (object.type === 'FeatureCollection' && Array.isArray(object.features))
    return sourceOf(name, size, 'features', (object.features as Feature[]).map(propertiesOf), []);
  const events = Array.isArray(json) ? json : object.events;
  if (!Array.isArray(events)) throw refused(name, 'another JSON value', 'a GeoJSON FeatureCollection, or a list of events');
  return sourceOf(
    name,
    size,
    'events',
    events.map((event) => (event !== null && typeof event === 'object' ? (event as Properties) : {})),
    [],
  );
}

/** A KML file. @throws MaydanError FILE_REFUSED */
export async function readKml(path: string, name: string, size: number): Promise<Source> {
  requireSize(size, 'kml', name);
  let faults = '';
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level === 'fatalError') faults ||= message;
    },
  });
  let features: Feature<Geometry | null>[] = [];
  try {
    const document = parser.parseFromString(await readFile(path, 'utf8'), 'text/xml');
    features = kml(document as unknown as Document).features;
  } catch (error) {
    faults ||= (error as Error).message;
  }
  if (faults !== '') throw refused(name, `XML that is not well-formed (${faults.split('\n')[0]})`, 'a KML file');
  const properties = features.map(propertiesOf);
  const marks = properties.flatMap(({ styleUrl }) => (typeof styleUrl === 'string' ? [styleUrl] : []));
  return sourceOf(name, size, 'features', properties, [...new Set(marks)]);
}

/** Properties with the position that stands for the feature: of a shape the middle of its box. */
function propertiesOf(feature: Feature<Geometry | null>): Properties {
  const { properties, geometry, id } = feature;
  const anchor = properties?.anchor as Position | undefined;
  const [longitude, latitude] = Array.isArray(anchor) ? anchor : (geometry && middleOf(geometry)) || [];
  const own: Properties = {
    ...(id !== undefined && { id }),
    ...properties,
    ...timesOf(properties ?? {}),
    ...(longitude !== undefined && { longitude, latitude }),
  };
  return { ...own, key: keyOfFeature(own) };
}

/** TimeStamp and TimeSpan, as togeojson names them. */
const timesOf = ({ timestamp, timespan }: Properties): Properties => {
  const begin = (timespan as { begin?: string } | undefined)?.begin ?? timestamp;
  return begin === undefined ? {} : { begin };
};

/** What stands for an id where a file has none: a digest of what a person would know the placemark by. */
function keyOfFeature({ name, description, longitude, latitude }: Properties): string {
  const text = cellOf(description);
  return createHash('sha256')
    .update(JSON.stringify([name, text, longitude, latitude]))
    .digest('hex')
    .slice(0, 16);
}

function middleOf(geometry: Geometry): Position | null {
  const positions: Position[] = [];
  const collect = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    if (typeof value[0] === 'number') positions.push(value as Position);
    else for (const inner of value) collect(inner);
  };
  if (geometry.type === 'GeometryCollection')
    for (const inner of geometry.geometries) collect('coordinates' in inner && inner.coordinates);
  else collect(geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates);
  const [lons, lats] = [positions.map(([lon]) => Number(lon)), positions.map(([, lat]) => Number(lat))];
  if (positions.length === 0) return null;
  const middle = (values: readonly number[]) => {
    const [least, most] = values.reduce(
      ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
      [Infinity, -Infinity],
    );
    return (least + most) / 2;
  };
  return [middle(lons), middle(lats)];
}

/** What is no text is written as JSON: lists of sources, claims. Of a description in HTML its text counts. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  const html = '@type' in value && 'value' in value ? value.value : undefined;
  return typeof html === 'string' ? html : JSON.stringify(value);
}

function sourceOf(
  name: string,
  size: number,
  kind: 'features' | 'events',
  all: readonly Properties[],
  marks: readonly string[],
): Source {
  const found = new Set<string>();
  for (const one of all) for (const name of Object.keys(one)) found.add(name);
  const names = [...found];
  const cellsOf = (one: Properties): string[] => names.map((column) => cellOf(one[column]));
  return {
    name,
    size,
    names,
    first: all.slice(0, 200).map(cellsOf),
    sample: { kind, header: names.map(keyOf), marks },
    records: () => ({ header: headerOf(names), all: numbered(all, cellsOf) }),
    digest: async () => {
      const hash = createHash('sha256');
      for (const one of all) hash.update(`${JSON.stringify(one)}\n`);
      return hash.digest('base64url');
    },
    close: async () => {},
  };
}

/** The number of a feature stands for its line. */
async function* numbered(all: readonly Properties[], cellsOf: (one: Properties) => string[]): AsyncGenerator<FileRecord> {
  for (const [i, one] of all.entries()) {
    yield { line: i + 1, values: cellsOf(one) };
    // Gives way to what else the process does.
    if (i % 1_000 === 999) await new Promise((resolve) => setImmediate(resolve));
  }
}
