import { createGazetteer } from '../../gazetteer';
import type { Place } from '../../gazetteer/schema';
import type { Locale } from '../../i18n/locales';
import type { Scene, SceneEntry, Spot } from '../scene';

/** A small scene of every kind of sign, for pictures that change only when the drawing does. */
export function sceneFixture(locale: Locale): Scene {
  const words = (en: string, ar: string) => (locale === 'en' ? en : ar);
  const incident = (slug: string, more: Partial<SceneEntry> = {}): SceneEntry => ({
    kind: 'incidents',
    slug,
    title: words(`Incident ${slug}`, `الحدث ${slug}`),
    category: 'attack',
    categoryName: words('Attack', 'هجوم'),
    symbol: 'diamond',
    origins: 1,
    contested: false,
    date: words('23 January 2022', '23 كانون الثاني 2022'),
    ...more,
  });
  const spot = (id: string, anchor: [number, number], entries: SceneEntry[], more: Partial<Spot> = {}): Spot => ({
    id,
    anchor,
    name: words('Prison', 'السجن'),
    place: 'prison',
    caption: words('Prison', 'السجن'),
    isRegion: false,
    haloMeters: 1000,
    haloLabel: words('±1 km', '±1 كم'),
    entries,
    ...more,
  });
  return {
    spots: [
      spot('prison', [40.7552, 36.4756], [incident('a', { contested: true }), incident('b', { origins: 2 })]),
      spot('quarter', [40.7499, 36.4767], [incident('c')], {
        caption: words('Quarter', 'حي'),
        haloMeters: 700,
        haloLabel: words('±700 m', '±700 متر'),
      }),
      spot('single', [40.73, 36.5], [incident('d', { symbol: 'bubble' })], { caption: '', haloMeters: 400 }),
      spot('several', [40.78, 36.5], [incident('e', { symbol: 'burst', origins: 3 })], {
        caption: words('Southern part of the town', 'جنوب البلدة'),
        haloMeters: 400,
      }),
      spot('region:east', [40.9, 36.49], [incident('f')], {
        name: words('The governorate', 'المحافظة'),
        caption: '',
        isRegion: true,
        haloMeters: null,
        haloLabel: '',
      }),
    ],
    areas: [
      {
        slug: 'pocket',
        title: words('A pocket', 'جيب'),
        label: words('at most 5–7 km², says a source', 'لا تزيد على 5–7 كم²، بحسب مصدر'),
        shortLabel: words('at most 5–7 km², says a source', 'لا تزيد على 5–7 كم²، بحسب مصدر'),
        claimant: words('a source', 'مصدر'),
        supposed: false,
        softRadiusMeters: 1492.7,
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [40.74, 36.46],
              [40.77, 36.46],
              [40.77, 36.49],
              [40.74, 36.46],
            ],
          ],
        },
        anchor: [40.7552, 36.4756],
      },
      {
        slug: 'flight',
        title: words('Flight', 'فرار'),
        label: words('Supposed: the south', 'افتراض: الجنوب'),
        shortLabel: words('Supposed', 'افتراض'),
        claimant: words('a source', 'مصدر'),
        supposed: true,
        softRadiusMeters: null,
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [40.74, 36.46],
              [40.9, 36.3],
              [40.5, 36.3],
              [40.74, 36.46],
            ],
          ],
        },
        anchor: [40.71, 36.35],
      },
      {
        slug: 'curfew',
        title: words('Curfew', 'حظر تجوال'),
        label: words('Curfew', 'حظر تجوال'),
        shortLabel: words('Curfew', 'حظر تجوال'),
        claimant: words('a source', 'مصدر'),
        supposed: false,
        softRadiusMeters: null,
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [40.7, 36.5],
              [40.74, 36.5],
              [40.74, 36.53],
              [40.7, 36.53],
              [40.7, 36.5],
            ],
          ],
        },
        anchor: [40.72, 36.515],
      },
    ],
    many: null,
    box: [40.698, 36.457, 40.788, 36.541],
    ground: {
      bounds: [34, 31, 48, 40],
      minZoom: 4,
      maxZoom: 17,
      credits: ['Natural Earth', 'GeoNames', 'OCHA COD-AB'].map((name) => ({ name, url: 'https://credits.example' })),
      creditsLong: 'Natural Earth, GeoNames and OCHA COD-AB',
    },
  };
}

const place = (id: string, en: string, ar: string, more: Partial<Place>): Place => ({
  id,
  names: [
    { text: en, lang: 'en', primary: true },
    { text: ar, lang: 'ar', primary: true },
  ],
  featureCode: 'PPLX',
  coordinates: null,
  uncertaintyMeters: null,
  coordinateSource: null,
  confidence: 'C',
  parent: null,
  ...more,
});

/** A town, two quarters and a river, so that pictures do not change with the gazetteer. */
export const gazetteerFixture = createGazetteer(
  [
    place('town', 'Town', 'البلدة', {
      featureCode: 'PPLA',
      coordinates: [40.7429, 36.5055],
      uncertaintyMeters: 4000,
      footprintMeters: 4000,
    }),
    place('ghazal', 'al-Ghazal', 'الغزل', { coordinates: [40.768, 36.512], uncertaintyMeters: 700 }),
    place('zuhour', 'al-Zuhour', 'الزهور', { coordinates: [40.7499, 36.4767], uncertaintyMeters: 700 }),
    place('river', 'River', 'النهر', {
      featureCode: 'STM',
      line: {
        vertices: [
          [40.07, 36.85],
          [40.5, 36.57],
          [40.74, 36.49],
          [40.77, 36.37],
          [40.66, 35.5],
        ],
        uncertaintyMeters: 2500,
        source: { kind: 'derived', citation: 'fixture' },
      },
    }),
  ],
  [],
);
