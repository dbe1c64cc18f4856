/** @jest-environment node */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeProblem } from '../../lib/errors/problems';
import { Index } from '../index';
import type { Opened } from '../store/open';
import { filesTruth } from '../truth/files';
import { Site } from './site';

/** What is kept at the desk while the record is refused for something else, so that its last good state is served on. */

const gazette = 'ansel-gazette-1994-03-05';
const march = 'march-on-the-docks';
const reason = 'She is sixteen';
const instead = { en: 'Somebody marched.' };

let folder: string;
let site: Site;
let served: Opened[];
const at = (path: string) => join(folder, 'harbour-1994', path);
const article = (id: string) => at(`articles/${id}.json`);
const incident = (id: string) => at(`incidents/${id}.json`);
// biome-ignore lint/suspicious/noExplicitAny: bodies as the files hold them.
const edit = (file: string, change: (body: any) => void, from = file) => {
  const body = JSON.parse(readFileSync(from, 'utf8'));
  change(body);
  writeFileSync(file, JSON.stringify(body));
};
const last = () => served.at(-1) as Opened;
const claimsOf = async (id: string) => (await last().store.article(id))?.article.claims;
const incidents = async () => (await last().store.incidents({ filters: {} })).items.map(({ slug }) => slug);
const told = () => [...(site.refusal?.problems ?? []).map(describeProblem), site.refusal?.unreadable ?? ''].join('\n');
/** Makes the record one that is not served as it stands. */
const spoil = () => writeFileSync(incident('unsound'), JSON.stringify({ slug: 'unsound' }));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'maydan-marks-'));
  cpSync(join(process.cwd(), 'tests/fixtures/instead'), folder, { recursive: true });
  // Another article, with an incident of its own.
  edit(article('second'), (body) => Object.assign(body, { slug: 'second' }), article(gazette));
  edit(incident('another'), (body) => Object.assign(body, { slug: 'another', claims: ['second#c01'] }), incident(march));
  served = [];
  site = await openSite();
});
afterEach(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});
const openSite = async () =>
  Site.open({
    truth: filesTruth(folder),
    index: await Index.open(':memory:'),
    dataDir: folder,
    onServed: (opened) => served.push(opened),
    say: () => {},
    lookEveryMs: 60_000,
  });

test('a mark of a part that was added since leads nowhere in the last good state, and the others hold', async () => {
  spoil();
  edit(article(gazette), (body) => {
    body.claims.push({ ...body.claims[0], id: 'c02' });
    body.deskOnly = {
      parts: [
        { path: 'claims.c02.text', instead, reason },
        { path: 'claims.c01.text', instead, reason },
      ],
    };
  });
  await site.refresh();
  expect((await claimsOf(gazette))?.map(({ id, text }) => [id, text])).toEqual([['c01', instead]]);
  expect(site.refusal).not.toBeNull();
  // Nor does it stop the next one.
  edit(article('second'), (body) => Object.assign(body, { deskOnly: { parts: [{ path: 'title', instead, reason }] } }));
  await site.refresh();
  expect((await last().store.article('second'))?.article.title).toEqual(instead);
});

test('what was told of before and cannot be shown with a mark of now goes whole, and it is told', async () => {
  const digits = 'They gathered at -20.01234, -30.04321.';
  edit(article(gazette), (body) => {
    body.claims[0].where = {
      relation: 'point',
      coordinates: [-30.04321, -20.01234],
      place: 'port-ansel',
      uncertaintyMeters: 50,
      precision: 'site',
      source: 'the text',
    };
    body.summary = [{ en: digits }];
  });
  await site.refresh();
  expect(told()).toBe('');
  spoil();
  edit(article(gazette), (body) => {
    body.summary = [{ en: 'They gathered.' }];
    body.deskOnly = { coordinates: [{ path: 'claims.c01.where', to: 0.1, reason }] };
  });
  await site.refresh();
  expect([await last().store.article(gazette), await incidents()]).toEqual([null, ['another']]);
  expect(told()).toContain(`data/harbour-1994/articles/${gazette}.json`);
  expect(told()).toContain('cannot be shown as it last stood');
  // It is told for as long as it holds, and ends with what it came from.
  await site.refresh();
  expect(told()).toContain('cannot be shown as it last stood');
  rmSync(incident('unsound'));
  await site.refresh();
  expect([site.refusal, (await incidents()).sort()]).toEqual([null, ['another', march]]);
  expect((await claimsOf(gazette))?.[0]?.where).toMatchObject({ generalizedTo: 0.1 });
});

test('what was withheld goes with what rested on it, though the change that freed that is refused', async () => {
  spoil();
  edit(incident(march), (body) => Object.assign(body, { claims: ['second#c01'] }));
  const withdrawal = { date: '1994-04-01', why: { en: 'It is no longer public.' } };
  edit(article(gazette), (body) => Object.assign(body, { status: 'desk-only', withdrawal }));
  await site.refresh();
  expect([await last().store.article(gazette), await incidents()]).toEqual([null, ['another']]);
  expect(last().record.withdrawn.get(`articles/${gazette}`)?.why).toEqual(withdrawal.why);
  expect(told()).toContain(`data/harbour-1994/incidents/${march}.json`);
  // What its address says is taken back while the record is still refused.
  edit(article(gazette), (body) => void delete body.withdrawal);
  await site.refresh();
  expect(last().record.withdrawn.has(`articles/${gazette}`)).toBe(false);
  expect(site.refusal).not.toBeNull();
});

test('marks that cannot be read withhold their document', async () => {
  edit(article(gazette), (body) => Object.assign(body, { deskOnly: { part: 'claims.c01.text' } }));
  await site.refresh();
  expect([await last().store.article(gazette), await incidents()]).toEqual([null, ['another']]);
});

test('where all of a dataset rests on what is kept, the dataset goes', async () => {
  spoil();
  edit(at('sources/sources.json'), (body) =>
    Object.assign(body, { deskOnly: { parts: [{ path: 'sources.dockers-union-voice.name', reason }] } }),
  );
  await site.refresh();
  expect(last().record.datasets.has('harbour-1994')).toBe(false);
  expect(told()).toContain('a dataset that cannot be shown as it last stood');
});

test.each([
  ['site.json', '{'],
  ['gazetteer/harbour.json', '{'],
])('what is kept goes also while %s cannot be read', async (name, damaged) => {
  const sound = readFileSync(join(folder, name), 'utf8');
  writeFileSync(join(folder, name), damaged);
  edit(article(gazette), (body) => Object.assign(body, { deskOnly: { parts: [{ path: 'claims.c01.text', instead, reason }] } }));
  await site.refresh();
  expect((await claimsOf(gazette))?.[0]?.text).toEqual(instead);
  expect(site.refusal?.unreadable).toContain(name);
  spoil();
  edit(article(gazette), (body) => Object.assign(body, { status: 'desk-only' }));
  await site.refresh();
  expect([await last().store.article(gazette), await incidents()]).toEqual([null, ['another']]);
  rmSync(incident('unsound'));
  edit(incident(march), (body) => Object.assign(body, { status: 'desk-only' }));
  writeFileSync(join(folder, name), sound);
  await site.refresh();
  expect(site.refusal).toBeNull();
});
