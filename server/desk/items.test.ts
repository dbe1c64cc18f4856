/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormFields } from '@/lib/desk/form-fields';
import { fieldsOfSource } from '@/lib/desk/source-form';
import { served } from '../site/served';
import type { JsonObject } from '../truth/json';
import { writePlacesRecord } from './testing/desk-fixture';
import { codeOf, idOf, type Looked, TestDesk } from './testing/test-desk';

/** A source and a place of a dataset are corrected one by one, at once, with a reason, and readers are told where it matters. */

const dataset = 'harbour-1994';
const [sources, places] = [`/documents/sources/${dataset}`, `/documents/places/${dataset}`];
const article = 'ansel-gazette-1994-03-05';
const incident = 'march-on-the-docks';
type Body = Record<string, unknown>;

const own = JSON.parse(readFileSync(join(process.cwd(), 'tests/fixtures/desk/places', dataset, 'places.json'), 'utf8'));
const [quay, river] = own.places;

let on: TestDesk;
beforeAll(async () => {
  on = await TestDesk.open({}, writePlacesRecord);
  await on.reset();
  const stood = (await on.site.truth.get('article', article))?.body as JsonObject;
  const claims = (stood.claims as JsonObject[]).map((claim) => ({ ...claim, where: { relation: 'at', place: quay.id } }));
  await on.put([{ kind: 'article', id: article, body: { ...stood, claims } as JsonObject }]);
});
afterAll(() => on.close());

const ask = async (method: string, path: string, role: 'viewer' | 'editor' | 'reviewer', body?: Body) =>
  on.ask(method, path, { cookie: await on.cookieOf(idOf(role)), ...(body && { body }) });
const list = async (path: string): Promise<Looked> => on.look(path);
const itemIn = async (path: string, id: string): Promise<Body | undefined> => {
  const { document } = await list(path);
  return [document.sources ?? document.places].flat().find((one): one is Body => Object(one).id === id);
};
/** What its form holds. */
const formOf = async (path: string, id: string): Promise<Body> => {
  const answer = await ask('GET', `${path}/form?form=item&item=${id}&language=en`, 'reviewer');
  return ((await answer.json()) as FormFields).fields;
};
/** Sends the form of an item as its page would, with some fields changed. */
async function correct(path: string, id: string, more: Body, role: 'editor' | 'reviewer' = 'reviewer') {
  const { version } = await list(path);
  const body = { version, ...(await formOf(path, id)), reason: 'Read again', correction: 'no', ...more };
  return ask('POST', `${path}/items/${id}/correct`, role, body);
}
const told: Body = {
  correction: 'yes',
  'what-en': 'What it is.',
  'what-ar': 'نوعه.',
  'why-en': 'It says so itself.',
  'why-ar': 'هو يقول ذلك.',
};
const corrections = async () => ((await on.site.truth.get('corrections', dataset))?.body.corrections ?? []) as JsonObject[];

test('a source is changed by reviewers alone, with a reason, and what is not in its form stays', async () => {
  const path = `${sources}/items/ansel-gazette/correct`;
  const { version } = await list(sources);
  expect(await codeOf(await ask('POST', path, 'editor', { version }))).toBe('not-allowed');
  expect(await codeOf(await ask('POST', path, 'viewer', { version }))).toBe('not-allowed');
  expect(await codeOf(await correct(sources, 'ansel-gazette', { reason: '' }))).toBe('reason-missing');
  expect(await codeOf(await correct(sources, 'ansel-gazette', { correction: '' }))).toBe('correction-unsaid');
  const changed = {
    kind: 'agency',
    url: 'https://gazette.example/',
    'description-en': 'A newspaper, as it says itself.',
    'description-ar': 'صحيفة، كما تقول عن نفسها.',
    'description-source': article,
  };
  expect((await correct(sources, 'ansel-gazette', changed)).status).toBe(200);
  expect(await itemIn(sources, 'ansel-gazette')).toEqual({
    id: 'ansel-gazette',
    name: { en: 'Ansel Gazette', ar: 'صحيفة أنسل' },
    kind: 'agency',
    url: 'https://gazette.example/',
    description: { en: 'A newspaper, as it says itself.', ar: 'صحيفة، كما تقول عن نفسها.' },
    descriptionSource: article,
  });
  expect(served().record.sources.get('ansel-gazette')?.kind).toBe('agency');
  const [newest] = (await list(sources)).history;
  expect(newest).toMatchObject({ reason: 'Read again', author: idOf('reviewer') });
  expect(await corrections()).toEqual([]);
});

test.each([
  ['name-en', { 'name-en': '', 'name-ar': '' }, 'source-unfit'],
  ['kind', { kind: 'rumour' }, 'source-unfit'],
  ['counts-with', { 'counts-with': 'nobody' }, 'counts-with-unknown'],
  ['counts-with', { 'counts-with': 'dockers-union-voice' }, 'source-circle'],
  ['actor', { actor: 'nobody' }, 'wrong-input'],
  ['url', { url: 'gazette' }, 'wrong-input'],
  ['description-source', { 'description-source': '' }, 'description-unsourced'],
])('a wrong %s of a source is refused at its field', async (field, wrong, code) => {
  if (code === 'source-circle') expect((await correct(sources, 'ansel-gazette', {})).status).toBe(200);
  const { document } = await list(sources);
  const id = code === 'source-circle' ? 'dockers-union-voice' : 'ansel-gazette';
  const answer = await correct(sources, id, wrong);
  expect(await answer.json()).toMatchObject({ code, field: expect.stringMatching(new RegExp(`^${field.slice(0, 4)}`)) });
  expect((await list(sources)).document).toEqual(document);
});

test('a circle over several sources is refused, and a source that others count with keeps its id', async () => {
  expect((await correct(sources, 'harbour-police', { 'counts-with': 'ansel-gazette' })).status).toBe(200);
  expect(await codeOf(await correct(sources, 'ansel-gazette', { 'counts-with': 'harbour-police' }))).toBe('source-circle');
  expect((await correct(sources, 'ansel-gazette', { id: 'another' })).status).toBe(200);
  expect(await itemIn(sources, 'another')).toBeUndefined();
  expect((await correct(sources, 'harbour-police', { 'counts-with': '' })).status).toBe(200);
  expect(await itemIn(sources, 'harbour-police')).not.toHaveProperty('countsWith');
});

test('what is saved as it stands is no change', async () => {
  const before = await list(sources);
  expect((await correct(sources, 'ansel-gazette', {})).status).toBe(200);
  expect(await codeOf(await correct(sources, 'ansel-gazette', told))).toBe('note-nowhere');
  expect(await list(sources)).toEqual(before);
});

test('a text that is missing in a language of the dataset does not pass the checks, so that nothing unsound is public', async () => {
  expect(await codeOf(await correct(sources, 'ansel-gazette', { 'name-ar': '' }))).toBe('not-sound');
});

test('readers are told of a correction at what rests on the source, and nowhere where nothing does', async () => {
  expect(await codeOf(await correct(sources, 'ansel-gazette', { kind: 'media', ...told, 'why-ar': '', 'why-en': '' }))).toBe(
    'note-missing',
  );
  expect(await codeOf(await correct(sources, 'harbour-police', { kind: 'monitor', ...told }))).toBe('note-nowhere');
  expect((await correct(sources, 'ansel-gazette', { kind: 'media', ...told })).status).toBe(200);
  expect(await corrections()).toEqual([
    expect.objectContaining({ entry: incident, why: { en: 'It says so itself.', ar: 'هو يقول ذلك.' } }),
  ]);
  expect((await served().store.incident(incident))?.corrections.map(({ what }) => what.en)).toEqual(['What it is.']);
});

test('who has changed another source meanwhile stops nobody; of the same one both versions are told', async () => {
  const { version } = await list(sources);
  const hers = { version, ...(await formOf(sources, 'harbour-police')), reason: 'x', correction: 'no' };
  expect((await correct(sources, 'ansel-gazette', { 'name-en': 'The Ansel Gazette' })).status).toBe(200);
  const path = `${sources}/items/harbour-police/correct`;
  expect((await ask('POST', path, 'reviewer', { ...hers, 'name-en': 'Police of the harbour' })).status).toBe(200);
  expect(await itemIn(sources, 'ansel-gazette')).toMatchObject({ name: { en: 'The Ansel Gazette' } });
  // Now it is this one that has changed since.
  const late = await ask('POST', path, 'reviewer', { ...hers, 'name-en': 'Port police' });
  expect([late.status, await codeOf(late)]).toEqual([409, 'stale']);
  expect(await codeOf(await ask('POST', path, 'reviewer', { ...hers, version: 'x' }))).toBe('stale');
  expect(await formOf(sources, 'harbour-police')).toMatchObject({ 'name-en': 'Police of the harbour' });
});

test('an earlier version of one source is restored, and the others stay as they are', async () => {
  const { history, version } = await list(sources);
  const before = history.find(({ sequence }) => sequence < (history[0]?.sequence ?? 0));
  const restored = await ask('POST', `${sources}/items/harbour-police/restore/correct`, 'reviewer', {
    version,
    sequence: before?.sequence,
    reason: 'It was right',
    correction: 'no',
  });
  expect(restored.status).toBe(200);
  expect(await itemIn(sources, 'harbour-police')).toMatchObject({ name: { en: 'Harbour police' } });
  expect(await itemIn(sources, 'ansel-gazette')).toMatchObject({ name: { en: 'The Ansel Gazette' } });
  const none = { version: (await list(sources)).version, sequence: 9_999, reason: 'x', correction: 'no' };
  expect(await codeOf(await ask('POST', `${sources}/items/harbour-police/restore/correct`, 'reviewer', none))).toBe('not-found');
});

test('a place is moved with its source and uncertainty, and what is told of its incident moves with it', async () => {
  expect(await formOf(places, quay.id)).toMatchObject({
    'name-ar': 'الرصيف الشرقي',
    'other-en': 'The Quay',
    parent: 'Port Ansel',
    latitude: '-20.26',
    uncertainty: '400',
  });
  const moved = {
    latitude: '-20.27',
    uncertainty: '٢٥٠',
    citation: 'A survey of the port, 1993',
    confidence: 'A',
    'other-en': 'The Quay\nQuay Two',
    'other-ku': 'Bendera Rojhilat',
    footprint: '150',
  };
  expect((await correct(places, quay.id, { ...moved, ...told })).status).toBe(200);
  expect(await itemIn(places, quay.id)).toEqual({
    ...quay,
    // What stood comes first, with its marks.
    names: [...quay.names, { text: 'Quay Two', lang: 'en' }, { text: 'Bendera Rojhilat', lang: 'ku' }],
    coordinates: [-30.09, -20.27],
    uncertaintyMeters: 250,
    coordinateSource: { kind: 'published', citation: 'A survey of the port, 1993' },
    confidence: 'A',
    footprintMeters: 150,
  });
  expect(served().record.gazetteer.get(quay.id)?.coordinates).toEqual([-30.09, -20.27]);
  const entry = await served().store.incident(incident);
  expect([entry?.location.anchor, entry?.corrections.length]).toEqual([[-30.09, -20.27], 2]);
});

test.each([
  ['citation', { citation: '' }, 'place-unsourced'],
  ['uncertainty', { uncertainty: '' }, 'place-unsourced'],
  ['uncertainty', { uncertainty: '-3' }, 'place-unsourced'],
  ['latitude', { latitude: '' }, 'place-unsourced'],
  ['latitude', { latitude: '91' }, 'place-unsourced'],
  ['latitude', { latitude: '', longitude: '', uncertainty: '', citation: '' }, 'place-unsourced'],
  ['name-ar', { 'name-ar': '' }, 'place-unsourced'],
  ['parent', { parent: 'Atlantis' }, 'place-unknown'],
  ['parent', { parent: 'East Quay' }, 'place-circle'],
  ['kind', { kind: 'CASTLE' }, 'wrong-input'],
  ['confidence', { confidence: 'sure' }, 'wrong-input'],
  ['footprint', { footprint: '0' }, 'wrong-input'],
])('a wrong %s of a place is refused at its field: %j', async (field, wrong, code) => {
  const { document } = await list(places);
  expect(await (await correct(places, quay.id, wrong)).json()).toMatchObject({ code, field });
  expect((await list(places)).document).toEqual(document);
});

test('a river keeps its course, needs no point, and gets one only with its source', async () => {
  expect((await correct(places, river.id, { 'name-en': 'The Ansel' })).status).toBe(200);
  const changed = { ...river, names: [{ ...river.names[0], text: 'The Ansel' }, river.names[1]] };
  expect(await itemIn(places, river.id)).toEqual(changed);
  expect(await codeOf(await correct(places, river.id, { latitude: '-20.2', longitude: '-30.1' }))).toBe('place-unsourced');
});

test('an earlier version of a place by which it would lie in itself is not restored', async () => {
  expect((await correct(places, quay.id, { parent: 'The Ansel' })).status).toBe(200);
  const { sequence } = (await list(places)).history[0] ?? {};
  expect((await correct(places, quay.id, { parent: 'Port Ansel' })).status).toBe(200);
  expect((await correct(places, river.id, { parent: 'East Quay' })).status).toBe(200);
  const { version, document } = await list(places);
  const back = { version, sequence, reason: 'As it was', correction: 'no' };
  expect(await codeOf(await ask('POST', `${places}/items/${quay.id}/restore/correct`, 'reviewer', back))).toBe('not-sound');
  expect((await list(places)).document).toEqual(document);
});

test('what is no list of a dataset, or no part of one, is not there; nor is a list changed as a document', async () => {
  const sent = { version: 'x', reason: 'x', correction: 'no' };
  for (const path of [
    `${places}/items/port-ansel/correct`,
    `${sources}/items/nobody/correct`,
    `/documents/sources/nowhere/items/ansel-gazette/correct`,
    `/documents/questions/${dataset}/items/end/correct`,
    `/documents/article/${article}/items/c01/correct`,
    `${sources}/correct`,
    `${sources}/facts/correct`,
    `${sources}/withdraw`,
    `${sources}/restore/correct`,
  ])
    expect([path, await codeOf(await ask('POST', path, 'reviewer', { ...sent, sequence: 1 }))]).toEqual([path, 'not-found']);
});

test('a viewer reads the list without its writers; what was changed by hand and is not sound has no form', async () => {
  const seen = await (await ask('GET', sources, 'viewer')).json();
  expect(seen.document.sources).toHaveLength(3);
  expect(seen.history[0]).not.toHaveProperty('author');
  // The log tells of it.
  const logged = jest.spyOn(console, 'error').mockReturnValue();
  const stood = (await on.site.truth.get('sources', dataset))?.body as JsonObject;
  const broken = (stood.sources as JsonObject[]).map((one) => (one.id === 'ansel-gazette' ? { ...one, kind: 'rumour' } : one));
  await on.put([{ kind: 'sources', id: dataset, body: { ...stood, sources: broken } }]);
  const form = await ask('GET', `${sources}/form?form=item&item=ansel-gazette&language=en`, 'reviewer');
  expect(await codeOf(form)).toBe('not-sound');
  const { history, version } = await list(sources);
  const sound = { version, sequence: history[1]?.sequence, reason: 'It was right', correction: 'no' };
  expect((await ask('POST', `${sources}/items/ansel-gazette/restore/correct`, 'reviewer', sound)).status).toBe(200);
  expect(await itemIn(sources, 'ansel-gazette')).toMatchObject({ kind: 'media' });
  logged.mockRestore();
});

test('the form of a source holds all that it may have', () => {
  const whole = {
    id: 'x',
    name: { en: 'X', ar: 'س' },
    kind: 'unnamed' as const,
    actor: 'a',
    countsWith: 'y',
    unnamedBecause: { en: 'Asked not to be.' },
    description: { en: 'D' },
    descriptionSource: 'z',
    url: 'https://x.example/',
  };
  expect(fieldsOfSource(whole)).toEqual({
    'name-en': 'X',
    'name-ar': 'س',
    kind: 'unnamed',
    actor: 'a',
    'counts-with': 'y',
    'unnamed-en': 'Asked not to be.',
    'unnamed-ar': '',
    'description-en': 'D',
    'description-ar': '',
    'description-source': 'z',
    url: 'https://x.example/',
  });
});
