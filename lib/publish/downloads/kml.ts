import type { MultiPolygon, Point, Polygon, Position } from 'geojson';
import type { Locale } from '../../i18n/locales';
import { textIn } from '../../i18n/text-in';
import type { IncidentEntry, RecordCatalogue } from '../../record/model';
import { bounds } from '../../time/edtf';
import { escapeText } from '../api/html';
import { creditOf, type Terms } from '../licence';
import type { Column, Rows } from './csv';
import { notesOf } from './notes';

/** KML 2.2, piece by piece: a placemark an incident, with the columns of the table as its data. */
export async function* kml(
  entries: Rows<IncidentEntry>,
  columns: readonly Column<IncidentEntry>[],
  { site, terms, locale }: { site: RecordCatalogue['site']; terms: readonly Terms[]; locale: Locale },
): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:atom="http://www.w3.org/2005/Atom"><Document>
<name>${escapeText(`${textIn(site.name, locale)}: ${textIn(site.tagline, locale)}`)}</name>
<atom:author><atom:name>${escapeText(creditOf(terms))}</atom:name></atom:author>
<description>${escapeText(textIn(site.description, locale))}</description>
`;
  for await (const entry of entries) yield placemark(entry, columns, locale);
  yield '</Document></kml>\n';
}

/** Told by the placemark itself. What a globe shows of the rest are words: columns of ids stay in the tables. */
const shownElsewhere = new Set(['title', 'summary', 'latitude', 'longitude']);

function placemark(entry: IncidentEntry, columns: readonly Column<IncidentEntry>[], locale: Locale): string {
  const data = columns
    .filter(({ name, ids }) => !ids && !shownElsewhere.has(name))
    .map(({ name, of }) => ({ name, value: of(entry) }))
    .filter(({ value }) => value !== null && value !== undefined && value !== '')
    .map(({ name, value }) => `<Data name="${name}"><value>${escapeText(String(value))}</value></Data>`);
  // An XML id may not begin with a digit, a slug may.
  return `<Placemark id="incident-${entry.slug}"><name>${escapeText(textIn(entry.title, locale))}</name><description>${escapeText(notesOf(entry, locale))}</description>${timeSpan(entry)}<ExtendedData>${data.join('')}</ExtendedData>${geometryKml(entry.location.geometry)}</Placemark>
`;
}

/** The span of a time as given; nothing where nothing dates it. */
function timeSpan({ time }: IncidentEntry): string {
  if (!time?.edtf) return '';
  const { from, to } = bounds(time.edtf);
  const day = (tag: string, ms: number | null) =>
    ms === null ? '' : `<${tag}>${new Date(ms).toISOString().slice(0, 10)}</${tag}>`;
  return `<TimeSpan>${day('begin', from)}${day('end', to)}</TimeSpan>`;
}

const coordinates = (positions: readonly Position[]): string =>
  `<coordinates>${positions.map(([lon, lat]) => `${lon},${lat}`).join(' ')}</coordinates>`;

function polygon(rings: readonly Position[][]): string {
  const [outer = [], ...holes] = rings.map((ring) => `<LinearRing>${coordinates(ring)}</LinearRing>`);
  return `<Polygon><outerBoundaryIs>${outer}</outerBoundaryIs>${holes.map((hole) => `<innerBoundaryIs>${hole}</innerBoundaryIs>`).join('')}</Polygon>`;
}

function geometryKml(geometry: Point | Polygon | MultiPolygon): string {
  if (geometry.type === 'Point') return `<Point>${coordinates([geometry.coordinates])}</Point>`;
  if (geometry.type === 'Polygon') return polygon(geometry.coordinates);
  return `<MultiGeometry>${geometry.coordinates.map(polygon).join('')}</MultiGeometry>`;
}
