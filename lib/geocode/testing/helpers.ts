import { withPacks } from '../../../server/gazetteer/in-use';
import { loadGazetteer, packsHeld } from '../../../server/gazetteer/load';
import { readCorpusText } from '../corpus/read';
import { agrees } from '../corpus/score';
import { createGeocoder, type Geocoder } from '../index';

const data = `${__dirname}/../../../data`;
export const gazetteer = loadGazetteer(data);
/** With every pack that is there. */
export const everywhere = withPacks(gazetteer, data, packsHeld(data));
export const geocoder = createGeocoder(gazetteer);

/** Checks a text with its mentions written into it: `assertText('في [الحسكة](hasakah)')`. All of them, and no other. */
export function assertText(marked: string, { using = geocoder }: { using?: Geocoder } = {}): void {
  const { text, expected } = readCorpusText({ id: marked, text: marked });
  const mentions = using.geocode(text);
  expect(mentions.map((mention) => mention.text)).toEqual(expected.map((one) => one.text));
  for (const [i, mention] of mentions.entries()) {
    expect([mention.start, mention.end]).toEqual([expected[i]!.start, expected[i]!.end]);
    if (!expected[i]!.anyOf.some((one) => agrees(mention, one)))
      expect({ text: mention.text, placeId: mention.placeId, where: mention.where }).toEqual(expected[i]!.anyOf[0]);
  }
}
