import { Place } from '../gazetteer/schema';
import { Source } from '../record/schema';
import { actorFactsOf, fieldsOfActor } from './actor-form';
import type { Fields } from './fields';
import { fieldsOfPlace, type KnownPlaces, placeChanged } from './place-form';
import { fieldsOfSource, sourceChanged } from './source-form';

/** A field that is not sent leaves what stands, as of a program that changes one thing; one that is sent empty takes it away. */

const described = { description: { en: 'As it says itself.', ar: 'كما يقول.' }, descriptionSource: 'ansel-gazette-1994-03-05' };

const actor = {
  slug: 'dockers-union',
  name: { en: 'Dockers’ union', ar: 'نقابة المرفأ' },
  shortName: { en: 'Dockers', ar: 'النقابة' },
  aliases: [{ text: 'Dockers of Ansel', lang: 'en' as const }],
  kind: 'civilians' as const,
  ...described,
};

const source = Source.parse({
  id: 'union-voice',
  name: { en: 'Voice of the union', ar: 'صوت النقابة' },
  kind: 'party',
  actor: 'dockers-union',
  countsWith: 'ansel-gazette',
  url: 'https://voice.example/',
  ...described,
});

const place = Place.parse({
  id: 'east-quay',
  names: [
    { text: 'East Quay', lang: 'en', primary: true },
    { text: 'الرصيف الشرقي', lang: 'ar', primary: true },
    { text: 'The Quay', lang: 'en', common: true },
  ],
  featureCode: 'PPLX',
  coordinates: [-30.09, -20.26],
  uncertaintyMeters: 400,
  coordinateSource: { kind: 'derived', citation: 'A survey', note: { en: 'Halfway.' } },
  confidence: 'C',
  parent: 'port-ansel',
  footprintMeters: 150,
  note: { en: 'Rebuilt in 1990.' },
});
const river = Place.parse({
  ...place,
  id: 'ansel-water',
  featureCode: 'STM',
  coordinates: null,
  uncertaintyMeters: null,
  coordinateSource: null,
  line: {
    vertices: [
      [-30.2, -20.2],
      [-30.1, -20.25],
    ],
    uncertaintyMeters: 900,
    source: { kind: 'derived', citation: 'A survey' },
  },
});

const known: KnownPlaces = {
  find: () => null,
  namesOf: (id) => (id === null ? [''] : [id, 'Port Ansel']),
  parentOf: () => null,
};

const actorWith = (fields: Fields) => actorFactsOf(fields, actor);
const sourceWith = (fields: Fields) =>
  sourceChanged(fields, source, { sources: new Map([['ansel-gazette', {}]]), actors: new Set(['dockers-union']) });
const placeWith = (fields: Fields) => placeChanged(fields, place, known);

test('what is not sent stays', () => {
  expect(actorWith({ kind: 'armed-group' })).toEqual({ ...actor, kind: 'armed-group' });
  expect(actorWith({ 'aliases-ar': 'عمال المرفأ' }).aliases).toEqual([...actor.aliases, { text: 'عمال المرفأ', lang: 'ar' }]);
  expect(sourceWith({ kind: 'media' })).toEqual({ ...source, kind: 'media' });
  expect(sourceWith({ 'name-en': 'The Voice' })).toEqual({ ...source, name: { ...source.name, en: 'The Voice' } });
  expect(placeWith({ confidence: 'A' })).toEqual({ ...place, confidence: 'A' });
  expect(placeWith({ 'name-en': 'Quay East' }).names[0]).toEqual({ text: 'Quay East', lang: 'en', primary: true });
  expect(placeChanged({ confidence: 'A' }, river, known)).toEqual({ ...river, confidence: 'A' });
  expect([actorWith({}), sourceWith({}), placeWith({})]).toEqual([actor, source, place]);
});

test('what is sent empty is taken away', () => {
  const undescribed = { 'description-en': '', 'description-ar': '', 'description-source': '' };
  const { description, descriptionSource, ...bare } = actor;
  expect(actorWith({ 'aliases-en': '', ...undescribed })).toEqual({ ...bare, aliases: [] });
  expect(sourceWith({ actor: '', 'counts-with': '', url: '', ...undescribed })).toEqual({
    id: source.id,
    name: source.name,
    kind: source.kind,
  });
  const { footprintMeters, note, ...rest } = place;
  expect(placeWith({ footprint: '', 'note-en': '', 'other-en': '', parent: '' })).toEqual({
    ...rest,
    names: place.names.slice(0, 2),
    parent: null,
  });
  expect(() => placeWith({ citation: '' })).toThrow(expect.objectContaining({ code: 'place-unsourced', field: 'citation' }));
});

test('a form that is sent whole and as it stands changes nothing', () => {
  expect(actorWith(fieldsOfActor(actor))).toEqual(actor);
  expect(sourceWith(fieldsOfSource(source))).toEqual(source);
  expect(placeWith(fieldsOfPlace(place, 'Port Ansel'))).toEqual(place);
});

test.each(['latitude', 'longitude', 'uncertainty', 'citation', 'source-note-en', 'source-note-ar'])(
  'of a place without a point, %s alone is refused and not lost',
  (name) => {
    expect(() => placeChanged({ [name]: '9' }, river, known)).toThrow(expect.objectContaining({ code: 'place-unsourced' }));
    expect(placeChanged({ [name]: ' ' }, river, known)).toEqual(river);
  },
);

test('the actor for which a source speaks stays when it is no longer public, and no other such one is taken', () => {
  const withdrawn = { sources: new Map([['ansel-gazette', {}]]), actors: new Set<string>() };
  expect(sourceChanged(fieldsOfSource(source), source, withdrawn)).toEqual(source);
  expect(() => sourceChanged({ actor: 'fishers' }, source, withdrawn)).toThrow(
    expect.objectContaining({ code: 'wrong-input', field: 'actor' }),
  );
});
