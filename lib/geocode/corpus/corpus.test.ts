import { createGeocoder } from '../index';
import { everywhere, gazetteer, geocoder } from '../testing/helpers';
import { heldApart } from './held-apart';
import { readCorpusText } from './read';
import { newsApart, newsTuned } from './real-news';
import { underFloors, underNewsFloors } from './report';
import { scoreCorpus } from './score';
import { tuned } from './tuned';

const all = [...tuned, ...heldApart];

test('the corpus is what it claims: texts of its own, two thirds Arabic, some without any place, each place known', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(heldApart.length).toBeGreaterThanOrEqual(60);
  expect(heldApart.filter(({ lang }) => lang === 'ar').length / heldApart.length).toBeGreaterThanOrEqual(2 / 3);
  expect(heldApart.filter((text) => readCorpusText(text).expected.length === 0).length).toBeGreaterThanOrEqual(8);
  for (const text of all)
    for (const { anyOf } of readCorpusText(text).expected)
      for (const { placeId, other, truth } of anyOf)
        for (const id of [placeId, other, truth]) if (id) expect([text.id, gazetteer.get(id)?.id]).toEqual([text.id, id]);
});

test('the texts to judge by reach the floors', () => {
  expect(underFloors(scoreCorpus(heldApart, geocoder, gazetteer))).toEqual([]);
});

test('a geocoder that misplaces falls below them: it has both missed and invented', () => {
  const everythingIsHasakah = {
    geocode: (text: string) => geocoder.geocode(text).map((mention) => ({ ...mention, placeId: 'hasakah' })),
  };
  const score = scoreCorpus(heldApart, everythingIsHasakah, gazetteer);
  expect(score.recognition).toEqual(scoreCorpus(heldApart, geocoder, gazetteer).recognition);
  expect(score.resolution.missed).toBeGreaterThan(score.recognition.missed);
  expect(score.resolution.spurious).toBeGreaterThan(score.recognition.spurious);
  expect(underFloors(score).join()).toMatch(/F1 with right placement: got/);
  const nothing = createGeocoder({ ...gazetteer, places: [], get: () => undefined });
  expect(underFloors(scoreCorpus(heldApart, nothing, gazetteer)).join()).toMatch(/F1 of recognition: got/);
});

describe('texts modelled on real news', () => {
  const world = createGeocoder(everywhere);

  test('sixty at least, in both languages, each place known', () => {
    const texts = [...newsTuned, ...newsApart];
    expect(texts.length).toBeGreaterThanOrEqual(60);
    expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
    for (const text of texts)
      for (const { anyOf } of readCorpusText(text).expected)
        for (const { placeId, other } of anyOf)
          for (const id of [placeId, other]) if (id) expect([text.id, everywhere.get(id)?.id]).toEqual([text.id, id]);
  });

  test('those kept apart reach the floors', () => {
    expect(underNewsFloors(scoreCorpus(newsApart, world, everywhere))).toEqual([]);
  });

  test('the curated gazetteer alone falls below them', () => {
    expect(underNewsFloors(scoreCorpus(newsApart, geocoder, gazetteer)).length).toBeGreaterThan(0);
  });
});
