import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { MaydanError } from '../../lib/errors';
import type { LonLat } from '../../lib/gazetteer/schema';
import type { Geocoder } from '../../lib/geocode';
import {
  type Half,
  type Headline,
  halfOf,
  type PlacedText,
  scoreHeadlines,
  scoreToponyms,
} from '../../lib/geocode/corpus/benchmark';
import { decode, readBytes } from '../shared/input';
import { unitOffsets } from './offsets';
import { readTrNews } from './tr-news';

const halves: readonly Half[] = ['to tune on', 'to report on'];
const ofHalf = <T extends { text: string }>(half: Half, all: readonly T[]) => all.filter(({ text }) => halfOf(text) === half);

const UcdpRow = z.object({
  source_headline: z.string(),
  latitude: z.coerce.number().min(-90).max(90),
  longitude: z.coerce.number().min(-180).max(180),
  where_prec: z.string(),
});

/** Precisions of UCDP that one figure is given for. */
const groups: readonly { name: string; of: readonly string[] }[] = [
  { name: 'coded to a place (where_prec 1, 2)', of: ['1', '2'] },
  { name: 'coded to a district or wider (where_prec 3 to 7)', of: ['3', '4', '5', '6', '7'] },
];

/** Scores a file of UCDP GED by its headlines, each once, at the point of its first row. @throws MaydanError */
export async function ucdpLines(file: string, geocoder: Geocoder): Promise<string[]> {
  const headlines = distinctHeadlines(decode(await readBytes(file), file), file);
  return halves.flatMap((half) => {
    const own = ofHalf(half, headlines);
    return [
      ...scoreHeadlines(`UCDP GED, ${basename(file)}, half ${half}`, own, geocoder),
      ...groups.flatMap(({ name, of }) => {
        const part = own.filter(({ precision }) => of.includes(precision));
        return part.length > 0 ? scoreHeadlines(`  ${name}`, part, geocoder).map((line) => `  ${line}`) : [];
      }),
    ];
  });
}

function distinctHeadlines(text: string, file: string): Headline[] {
  const found = new Map<string, Headline>();
  let rows: unknown[];
  try {
    rows = parse(text, { columns: true, bom: true });
  } catch (error) {
    throw new MaydanError('BENCHMARK_UNREADABLE', {
      file,
      got: error instanceof Error ? error.message : String(error),
      expected: 'CSV',
    });
  }
  for (const [index, json] of rows.entries()) {
    const row = UcdpRow.safeParse(json);
    if (!row.success)
      throw new MaydanError('BENCHMARK_UNREADABLE', {
        file,
        got: `row ${index + 2}: ${row.error.issues[0]!.path.join('.')}: ${row.error.issues[0]!.message}`,
        expected: 'the columns of UCDP GED: source_headline, latitude, longitude, where_prec',
      });
    const { source_headline: headline, longitude, latitude, where_prec: precision } = row.data;
    if (headline && !found.has(headline)) found.set(headline, { text: headline, at: [longitude, latitude], precision });
  }
  return [...found.values()];
}

const Tweet = z.object({
  text: z.string(),
  location_mentions: z.array(
    z.object({
      start_offset: z.number().int(),
      end_offset: z.number().int(),
      osm_json: z.object({ lat: z.coerce.number(), lon: z.coerce.number() }).partial().nullish(),
    }),
  ),
});

/** Scores files of IDRISI-D (a tweet with its location mentions on each line). @throws MaydanError */
export async function idrisiLines(files: readonly string[], geocoder: Geocoder): Promise<string[]> {
  const all = (await Promise.all(files.map(readTweets))).flat();
  return halves.flatMap((half) => scoreToponyms(`IDRISI-D, ${files.length} file(s), half ${half}`, ofHalf(half, all), geocoder));
}

async function readTweets(file: string): Promise<PlacedText[]> {
  const lines = decode(await readBytes(file), file).split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const tweet = Tweet.safeParse(parseLine(line));
    if (!tweet.success)
      throw new MaydanError('BENCHMARK_UNREADABLE', {
        file,
        got: `line ${index + 1}: ${tweet.error.issues[0]!.path.join('.')}: ${tweet.error.issues[0]!.message}`,
        expected: 'a JSON object with text and location_mentions on each line',
      });
    const { text, location_mentions: mentions } = tweet.data;
    const units = unitOffsets(text);
    return [
      {
        text,
        toponyms: mentions.map(({ start_offset, end_offset, osm_json }) => ({
          start: units[start_offset] ?? text.length,
          end: units[end_offset] ?? text.length,
          at: osm_json?.lat !== undefined && osm_json.lon !== undefined ? ([osm_json.lon, osm_json.lat] as LonLat) : null,
        })),
      },
    ];
  });
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Scores a file of TR-News, LGL or GeoWebNews: English news with its places, in XML. @throws MaydanError */
export async function trNewsLines(file: string, geocoder: Geocoder): Promise<string[]> {
  const articles = readTrNews(decode(await readBytes(file), file), file);
  return halves.flatMap((half) => scoreToponyms(`${basename(file)}, half ${half}`, ofHalf(half, articles), geocoder));
}
