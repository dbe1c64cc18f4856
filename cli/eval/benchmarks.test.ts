import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { halfOf } from '../../lib/geocode/corpus/benchmark';
import { geocoder } from '../../lib/geocode/testing/helpers';
import { idrisiLines, trNewsLines, ucdpLines } from './benchmarks';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'eval-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

/** Rows of our own under UCDP's header: two of one headline, of which the first counts. */
const ucdp = [
  'id,source_headline,latitude,longitude,where_prec',
  '1,"Invented talks in Hasakah city",36.5055,40.7429,1',
  '2,"Invented talks in Hasakah city",35.0,40.0,1',
  '3,Invented talks in Qamishli,36.0,39.0,4',
  '4,Invented talks,36.0,39.0,6',
].join('\n');

test('UCDP: distinct headlines, the point inside or not, by half', async () => {
  const text = (await ucdpLines(file('ucdp.csv', ucdp), geocoder)).join('\n');
  expect(
    [...text.matchAll(/^UCDP GED, ucdp\.csv, half to (?:tune|report) on: (\d+) distinct/gm)]
      .map(([, count]) => Number(count))
      .reduce((a, b) => a + b),
  ).toBe(3);
  const half = halfOf('Invented talks in Hasakah city');
  const own = text.slice(text.indexOf(`half ${half}`));
  expect(own).toMatch(/inside the stated uncertainty of a mention: \d+\.\d % of [12] that name a place/);
});

test('IDRISI: offsets in code points, recognition and accuracy', async () => {
  const tweet = {
    text: '🛰 في الحسكة',
    location_mentions: [{ start_offset: 5, end_offset: 11, osm_json: { lat: '36.5', lon: '40.74' } }],
  };
  const lines = await idrisiLines([file('tweets.jsonl', `${JSON.stringify(tweet)}\n`)], geocoder);
  const own = lines.slice(lines.findIndex((line) => line.includes(`half ${halfOf(tweet.text)}`)));
  expect(own.slice(0, 6).join('\n')).toMatch(/F1 100\.0 %[\s\S]*within 161 km: 100\.0 % of 1[\s\S]*within 5 km: 100\.0 % of 1/);
});

test.each([
  ['columns missing', 'id,name\n1,x\n', /row 2: source_headline/],
  ['a latitude that is none', ucdp.replace('36.5055', '136'), /row 2: latitude/],
])('a file with %s is refused with its row', async (_name, text, message) => {
  await expect(ucdpLines(file('wrong.csv', text), geocoder)).rejects.toThrow(message);
});

test('a line that is no tweet is told', async () => {
  await expect(idrisiLines([file('wrong.jsonl', '{"text": 1}\n')], geocoder)).rejects.toThrow(/line 1: text/);
});

/** Articles of our own in the layouts of TR-News and GeoWebNews; the satellite is one code point of two units. */
const trNews = `<?xml version="1.0" encoding="utf-8"?>
<articles>
  <article docid="1">
    <title>Invented</title>
    <text><![CDATA[\u{1F6F0} A bakery & a mill opened in Hasakah.]]></text>
    <toponyms><toponym><phrase>Hasakah</phrase><start>30</start><end>37</end>
      <gaztag geonameid="173811"><name>Hasakah</name><lat>36.5</lat><lon>40.75</lon></gaztag></toponym></toponyms>
  </article>
  <article file="2">
    <text>Wool &amp; salt left Qamishli by the gate.</text>
    <toponyms>
      <toponym><extractedName>Qamishli</extractedName><start>17</start><end>25</end><latitude>37.05</latitude><longitude>41.23</longitude></toponym>
      <toponym><extractedName>gate</extractedName><start>33</start><end>37</end></toponym>
    </toponyms>
  </article>
  <article><text>Nothing.</text><toponyms/></article>
</articles>`;

test('TR-News and GeoWebNews: entities, CDATA, code points, toponyms without coordinates', async () => {
  const lines = (await trNewsLines(file('news.xml', trNews), geocoder)).join('\n');
  const [texts, places] = [1, 2].map((group) =>
    [...lines.matchAll(/^news\.xml, half [^:]+: (\d+) texts, (\d+) places named/gm)].map((match) => Number(match[group])),
  );
  expect([texts, places].map((counts) => counts!.reduce((a, b) => a + b))).toEqual([3, 2]);
  for (const text of ['\u{1F6F0} A bakery & a mill opened in Hasakah.', 'Wool & salt left Qamishli by the gate.']) {
    const own = lines
      .slice(lines.indexOf(`half ${halfOf(text)}`))
      .split('\n')
      .slice(0, 6)
      .join('\n');
    expect([text, own]).toEqual([text, expect.stringMatching(/F1 100\.0 %[\s\S]*within 5 km: 100\.0 %/)]);
  }
});

test.each([
  ['broken XML', trNews.replace('</articles>', ''), /line \d+/],
  ['other XML', '<feed><entry/></feed>', /as articles/],
  [
    'a latitude that is none',
    trNews.replace('36.5', '136.5'),
    /136\.5.* as articles\.article\[0\]\.toponyms\.toponym\[0\]\.gaztag\.lat/,
  ],
])('%s is refused with its place', async (_name, text, message) => {
  await expect(trNewsLines(file('wrong.xml', text), geocoder)).rejects.toThrow(message);
});
