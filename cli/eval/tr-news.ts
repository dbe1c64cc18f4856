import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import { MaydanError } from '../../lib/errors';
import { problemsOf } from '../../lib/errors/problems';
import type { PlacedText } from '../../lib/geocode/corpus/benchmark';
import { unitOffsets } from './offsets';

const offset = z.coerce.number().int().min(0);
const degrees = (limit: number) => z.coerce.number().min(-limit).max(limit);
const Point = z.object({ lat: degrees(90), lon: degrees(180) });

/** A place named in an article: as TR-News and LGL have it, with `gaztag`, or as GeoWebNews has it. */
const Toponym = z.object({
  start: offset,
  end: offset,
  gaztag: Point.optional(),
  latitude: degrees(90).optional(),
  longitude: degrees(180).optional(),
});
const Article = z.object({
  text: z.string(),
  // An element without children is read as its text.
  toponyms: z.preprocess(
    (value) => (typeof value === 'string' ? { toponym: [] } : value),
    z.object({ toponym: z.array(Toponym) }),
  ),
});
const Corpus = z.object({ articles: z.object({ article: z.array(Article) }) });

const parser = new XMLParser({
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => name === 'article' || name === 'toponym',
});

/**
 * The articles of TR-News (Kamalloo and Rafiei 2018), LGL (Lieberman and others 2010) or GeoWebNews (Gritta and others
 * 2019) in their XML, whose offsets count code points. Toponyms without coordinates are left out: common nouns in
 * GeoWebNews. Adjectives ("Turkish") are places in all three. @throws MaydanError BENCHMARK_UNREADABLE
 */
export function readTrNews(xml: string, file: string): PlacedText[] {
  const refuse = (got: string) =>
    new MaydanError('BENCHMARK_UNREADABLE', {
      file,
      got,
      expected: 'articles with text and toponyms in the XML of TR-News, LGL or GeoWebNews',
    });
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw refuse(`line ${valid.err.line}: ${valid.err.msg}`);
  const json: unknown = parser.parse(xml);
  const corpus = Corpus.safeParse(json);
  if (!corpus.success) {
    const [first] = problemsOf(corpus.error, file, json);
    throw refuse(`${first?.got} as ${first?.path}`);
  }
  return corpus.data.articles.article.map(({ text, toponyms }) => {
    const units = unitOffsets(text);
    return {
      text,
      toponyms: toponyms.toponym.flatMap(({ start, end, gaztag, latitude, longitude }) => {
        const at = gaztag ?? (latitude !== undefined && longitude !== undefined ? { lat: latitude, lon: longitude } : null);
        return at
          ? [{ start: units[start] ?? text.length, end: units[end] ?? text.length, at: [at.lon, at.lat] as [number, number] }]
          : [];
      }),
    };
  });
}
