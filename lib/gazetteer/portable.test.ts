import { join } from 'node:path';
import { withPacks } from '../../server/gazetteer/in-use';
import { loadGazetteer } from '../../server/gazetteer/load';
import { createGeocoder } from '../geocode';
import { heldApart } from '../geocode/corpus/held-apart';
import { readCorpusText } from '../geocode/corpus/read';
import { newsTuned } from '../geocode/corpus/real-news';
import { fromPortable, toPortable } from './portable';

test('a gazetteer that was sent reads every text of the corpus as the one that it was made of', () => {
  const dataDir = join(process.cwd(), 'data');
  const own = withPacks(loadGazetteer(dataDir), dataDir, ['SY']);
  const sent = JSON.stringify(toPortable(own));
  const [here, there] = [createGeocoder(own), createGeocoder(fromPortable(JSON.parse(sent)))];
  const read = (geocoder: typeof here, text: string) =>
    geocoder.geocode(text).map((mention) => ({
      ...mention,
      candidates: mention.candidates,
      explanation: mention.explanation,
      geometry: mention.geometry,
    }));
  const texts = [...heldApart, ...newsTuned].filter((_, i) => i % 4 === 0).map((one) => readCorpusText(one).text);
  for (const text of texts) expect(read(there, text)).toEqual(read(here, text));
  expect(texts.length).toBeGreaterThan(20);
});
