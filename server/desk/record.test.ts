/** @jest-environment node */
import type { Role } from '@/lib/desk/roles';
import { served } from '../site/served';
import { writeDeskRecord } from './testing/desk-fixture';
import { codeOf, idOf, TestDesk } from './testing/test-desk';

/** What is public is changed at the desk: at once, with a reason, and with a correction where something was wrong. */

let on: TestDesk;
beforeAll(async () => {
  on = await TestDesk.open({}, writeDeskRecord);
  await on.reset();
});
afterAll(() => on.close());

const article = 'ansel-gazette-1994-03-05';
const incident = 'march-on-the-docks';
type Body = Record<string, unknown>;
const get = async (kind: string, id: string) =>
  (await on.ask('GET', `/documents/${kind}/${id}`, { cookie: await on.cookieOf(idOf('editor')) })).json();
/** Posts a change of the version that stands. */
async function change(
  path: string,
  body: Body,
  [kind, id]: readonly [string, string] = ['article', article],
  role: Role = 'reviewer',
) {
  const { version } = await get(kind, id);
  return on.ask('POST', path, { cookie: await on.cookieOf(idOf(role)), body: { version, ...body } });
}

const claim: Body = {
  claim: 'c01',
  paragraph: '1',
  'text-en': 'Some members of the union marched on the docks.',
  'text-ar': 'سار بعض أعضاء الاتحاد في المرفأ.',
  'source-1': "Dockers' union",
  mode: 'announces',
  said: '4 March 1994',
  happened: '4 March 1994',
  where: 'mention-0',
};
const told: Body = {
  correction: 'yes',
  'what-en': 'How many marched.',
  'what-ar': 'عدد من ساروا.',
  'why-en': 'The union said some.',
  'why-ar': 'قال الاتحاد إنهم بعضهم.',
};
const claimsCorrect = `/articles/${article}/claims/correct`;
const shown = () => served().store.incident(incident);

test('a claim that is public is corrected by who may, with a reason, and readers are told on the page of its incident', async () => {
  expect(await codeOf(await change(claimsCorrect, { ...claim, ...told, reason: 'x' }, undefined, 'editor'))).toBe('not-allowed');
  expect(await codeOf(await change(claimsCorrect, { ...claim, ...told }))).toBe('reason-missing');
  expect(await codeOf(await change(claimsCorrect, { ...claim, reason: 'x', correction: 'yes' }))).toBe('note-missing');
  // The form of a draft does not write what is public.
  expect(await codeOf(await change(`/articles/${article}/claims`, claim))).toBe('other-status');
  const answer = await change(claimsCorrect, { ...claim, ...told, reason: 'Read again' });
  expect([answer.status, await answer.json()]).toEqual([200, { claim: 'c01', page: `/articles/${article}/claims/c01` }]);
  const entry = await shown();
  expect(entry?.claims[0]?.text.en).toBe('Some members of the union marched on the docks.');
  expect(entry?.corrections.map(({ what, why }) => [what.en, why.ar])).toEqual([
    ['How many marched.', 'قال الاتحاد إنهم بعضهم.'],
  ]);
  const [newest] = (await get('article', article)).history;
  expect(newest).toMatchObject({ reason: 'Read again', author: idOf('reviewer') });
});

test('a claim is added, which no page could tell of as a correction, and then to the incident', async () => {
  const added = { ...claim, claim: '', 'text-en': 'They were fifty.', 'text-ar': 'كانوا خمسين.', reason: 'Passed over before' };
  expect(await codeOf(await change(claimsCorrect, { ...added, ...told }))).toBe('note-nowhere');
  // Its speaker is a source that the record did not have: both are public by one commit.
  const fishers = {
    'source-1': 'صيادو أنسل',
    'new-source-1-name-en': 'Fishers of Ansel',
    'new-source-1-name-ar': 'صيادو أنسل',
    'new-source-1-kind': 'monitor',
  };
  const answer = await change(claimsCorrect, { ...added, ...fishers, correction: 'no' });
  expect(await answer.json()).toMatchObject({ claim: 'c02' });
  expect((await shown())?.claims).toHaveLength(1);

  const facts: Body = {
    'claim-0': `${article}#c01`,
    'belongs-0': 'claims',
    'claim-1': `${article}#c02`,
    'belongs-1': 'claims',
    first: `${article}#c02`,
    'actor-1': 'dockers-union',
    'role-1': 'party',
    type: 'Protests › Protest with intervention',
    category: '',
    reason: 'A claim more',
    correction: 'no',
  };
  const path = `/documents/incident/${incident}/facts/correct`;
  const of = ['incident', incident] as const;
  expect(await codeOf(await change(path, { ...facts, 'belongs-0': 'none', 'belongs-1': 'none' }, of))).toBe('claims-missing');
  expect(await codeOf(await change(path, { ...facts, type: 'Nothing' }, of))).toBe('wrong-input');
  expect(await codeOf(await change(path, { ...facts, 'claim-1': 'nothing#c01' }, of))).toBe('not-sound');
  expect(await codeOf(await change(path, facts, ['article', article]))).toBe('stale');
  expect((await change(path, facts, of)).status).toBe(200);
  const entry = await shown();
  expect(entry?.claims[0]?.origin).toMatchObject({ id: 'fishers-of-ansel', kind: 'monitor' });
  expect([entry?.claims.map(({ ref }) => ref), entry?.subEventType, entry?.parties[0]?.role, entry?.corrections.length]).toEqual([
    [`${article}#c02`, `${article}#c01`],
    'Protest with intervention',
    'party',
    1,
  ]);
});

test('a claim on which an incident rests is not taken out, and a link to another is written at once', async () => {
  const removal = { reason: 'Told twice', correction: 'no' };
  expect(await codeOf(await change(`/articles/${article}/claims/c02/remove/correct`, removal))).toBe('not-sound');
  const links = {
    ...removal,
    'link-0-claim': `${article}#c01`,
    'link-0': 'supports',
    'about-0-en': 'that they marched',
    'about-0-ar': 'أنهم ساروا',
  };
  expect(
    await codeOf(await change(`/articles/${article}/claims/c02/links/correct`, { ...links, 'about-0-en': '', 'about-0-ar': '' })),
  ).toBe('about-missing');
  expect((await change(`/articles/${article}/claims/c02/links/correct`, links)).status).toBe(200);
  const { document } = await get('article', article);
  expect(document.claims[1].supports).toEqual([{ claim: 'c01', about: { en: 'that they marched', ar: 'أنهم ساروا' } }]);
  expect(document.status).toBeUndefined();
});

test('an earlier public version is made public again, and says so', async () => {
  const { history } = await get('incident', incident);
  const of = ['incident', incident] as const;
  const path = `/documents/incident/${incident}/restore/correct`;
  expect(await codeOf(await change(path, { sequence: 9_999, reason: 'x', correction: 'no' }, of))).toBe('not-found');
  // The incident was changed once by the desk: what it was then is what it is.
  expect((await change(path, { sequence: history[0].sequence, reason: 'x', correction: 'no' }, of)).status).toBe(200);
  const facts = {
    'claim-0': `${article}#c01`,
    'belongs-0': 'claims',
    type: 'Protests › Peaceful protest',
    reason: 'y',
    correction: 'no',
  };
  await change(`/documents/incident/${incident}/facts/correct`, facts, of);
  expect((await shown())?.claims).toHaveLength(1);
  expect((await change(path, { ...told, sequence: history[0].sequence, reason: 'It was right' }, of)).status).toBe(200);
  const entry = await shown();
  expect([entry?.claims.length, entry?.corrections.length]).toEqual([2, 2]);
});

test('an area is claimed of a place or of a circle with its source, is published, and answers come from the questions', async () => {
  await on.site.truth.commit({
    author: 'test',
    reason: 'A question',
    puts: [
      {
        kind: 'questions',
        id: 'harbour-1994',
        dataset: 'harbour-1994',
        body: { questions: [{ id: 'end', wording: { en: 'When did it end?', ar: 'متى انتهى؟' }, answer: { kind: 'day' } }] },
      },
    ],
    expectedVersions: { 'questions/harbour-1994': null },
  });
  await on.site.refresh();
  const answered = { ...claim, reason: 'It answers', correction: 'no', where: 'mention-0' };
  expect(await codeOf(await change(claimsCorrect, { ...answered, 'answer-end': 'some day' }))).toBe('answer-unfit');
  expect((await change(claimsCorrect, { ...answered, 'answer-end': 'Friday' })).status).toBe(200);
  expect((await get('article', article)).document.claims[0].answers).toEqual([{ question: 'end', day: '1994-03-04' }]);

  const area = {
    claims: ['c01'],
    'title-en': 'The docks are closed, says the union',
    'title-ar': 'المرفأ مغلق بحسب الاتحاد',
    'summary-en': 'The union says so.',
    'summary-ar': 'يقول الاتحاد ذلك.',
    kind: 'control',
    'actor-1': 'dockers-union',
    'role-1': 'claimant',
    where: 'circle',
    'where-place': 'Port Ansel',
    'where-latitude': '-20.25',
    'where-longitude': '-30.1',
    'where-uncertainty': '3000',
    'where-source': 'A plan of the port',
    slug: 'docks-closed',
  };
  const ask = async (body: Body) =>
    on.ask('POST', `/articles/${article}/areas`, { cookie: await on.cookieOf(idOf('editor')), body });
  for (const [wrong, code] of [
    [{ 'where-source': '' }, 'point-unsourced'],
    [{ 'where-place': 'Atlantis' }, 'place-unknown'],
    [{ kind: 'lost' }, 'wrong-input'],
    [{ claims: [] }, 'claims-missing'],
    [{ slug: incident }, 'address-taken'],
  ] as const)
    expect(await codeOf(await ask({ ...area, ...wrong }))).toBe(code);
  expect(await (await ask(area)).json()).toMatchObject({ kind: 'area', id: 'docks-closed' });
  const of = ['area', 'docks-closed'] as const;
  await change('/documents/area/docks-closed/submit', {}, of, 'editor');
  expect((await change('/documents/area/docks-closed/publish', {}, of)).status).toBe(200);
  const entry = await served().store.area('docks-closed');
  expect([entry?.kind, entry?.location.geometry.type, entry?.location.uncertaintyMeters]).toEqual(['control', 'Polygon', 3000]);
  expect(entry?.location.explanation.en).toMatch(/^A circle of .* A plan of the port gives it/);

  // Its ground is put back to that of its first claim.
  const facts = {
    'claim-0': `${article}#c01`,
    'belongs-0': 'claims',
    kind: 'besieged',
    where: 'none',
    reason: 'x',
    correction: 'no',
  };
  expect((await change('/documents/area/docks-closed/facts/correct', facts, of)).status).toBe(200);
  const corrected = await served().store.area('docks-closed');
  expect([corrected?.kind, corrected?.where]).toEqual(['besieged', { relation: 'at', place: 'port-ansel' }]);
});

test('an actor is made as a draft, signed off by another person, and then known to the record', async () => {
  const actor = {
    dataset: 'harbour-1994',
    'name-en': 'Port police',
    'name-ar': 'شرطة المرفأ',
    'aliases-en': 'Harbour guard\n\n Quay guard ',
    kind: 'state-force',
  };
  const ask = async (body: Body, role: Role = 'editor') =>
    on.ask('POST', '/actors', { cookie: await on.cookieOf(idOf(role)), body });
  expect(await codeOf(await ask(actor, 'viewer'))).toBe('not-allowed');
  for (const [wrong, code] of [
    [{ kind: 'party' }, 'wrong-input'],
    [{ dataset: 'none' }, 'wrong-input'],
    [{ 'name-en': '' }, 'wrong-input'],
    [{ slug: 'dockers-union' }, 'address-taken'],
  ] as const)
    expect(await codeOf(await ask({ ...actor, ...wrong }))).toBe(code);
  expect(await (await ask(actor)).json()).toMatchObject({
    kind: 'actor',
    id: 'port-police',
    page: '/documents/actor/port-police',
  });
  expect(served().record.actors.has('port-police')).toBe(false);
  const of = ['actor', 'port-police'] as const;
  await change('/documents/actor/port-police/submit', {}, of, 'editor');
  expect((await change('/documents/actor/port-police/publish', {}, of)).status).toBe(200);
  expect(served().record.actors.get('port-police')).toMatchObject({
    shortName: { en: 'Port police', ar: 'شرطة المرفأ' },
    kind: 'state-force',
    aliases: [
      { text: 'Harbour guard', lang: 'en' },
      { text: 'Quay guard', lang: 'en' },
    ],
  });
});

test('an actor that is public gets another kind, other names and a sourced description, and readers are told where it is named', async () => {
  const of = ['actor', 'dockers-union'] as const;
  const path = '/documents/actor/dockers-union/facts/correct';
  const before = (await shown())?.corrections.length ?? 0;
  const facts = { kind: 'armed-group', 'aliases-en': 'Dockers of Ansel', 'aliases-ku': 'Karkerên benderê', reason: 'x' };
  expect(await codeOf(await change(path, { ...facts, correction: 'no' }, of, 'editor'))).toBe('not-allowed');
  expect(await codeOf(await change(path, facts, of))).toBe('correction-unsaid');
  expect(await codeOf(await change(path, { ...facts, correction: 'no', kind: 'guild' }, of))).toBe('wrong-input');
  const described = { ...facts, 'description-en': 'A union.', 'description-ar': 'نقابة.' };
  expect(await codeOf(await change(path, { ...described, correction: 'no' }, of))).toBe('description-unsourced');
  expect((await change(path, { ...described, ...told, 'description-source': article }, of)).status).toBe(200);
  expect(served().record.actors.get('dockers-union')).toMatchObject({
    slug: 'dockers-union',
    kind: 'armed-group',
    aliases: [
      { text: 'Dockers of Ansel', lang: 'en' },
      { text: 'Karkerên benderê', lang: 'ku' },
    ],
    description: { en: 'A union.' },
    descriptionSource: article,
  });
  expect((await shown())?.corrections).toHaveLength(before + 1);
  // The form of a draft does not write what is public, and who has not seen it as it stands writes nothing.
  expect(await codeOf(await change('/documents/actor/dockers-union/facts', facts, of))).toBe('other-status');
  expect(await codeOf(await change(path, { ...facts, correction: 'no' }, ['article', article]))).toBe('stale');
  expect(await codeOf(await change('/documents/story/none/facts/correct', { ...facts, correction: 'no' }, of))).toBe('not-found');
});

test('the draft of an actor is changed by who writes, and what was in review is a draft again', async () => {
  const made = { dataset: 'harbour-1994', 'name-en': 'Quay guards', 'name-ar': 'حرس الرصيف', kind: 'civilians' };
  await on.ask('POST', '/actors', { cookie: await on.cookieOf(idOf('editor')), body: made });
  const of = ['actor', 'quay-guards'] as const;
  await change('/documents/actor/quay-guards/submit', {}, of, 'editor');
  expect((await change('/documents/actor/quay-guards/facts', { kind: 'prison-staff' }, of, 'editor')).status).toBe(200);
  const { status, document, history } = await get('actor', 'quay-guards');
  expect([status, document.kind, document.name, history[0].reason]).toEqual([
    'draft',
    'prison-staff',
    { en: 'Quay guards', ar: 'حرس الرصيف' },
    'Kind, other names or description changed',
  ]);
});
