/** What the rules and templates make of the record as it is entered. */

import { readRecord } from '../../server/store/open';
import { locales } from '../i18n/locales';
import { searchText } from '../store/match';
import { dayOf } from '../time/timeline';
import { claimsAbout } from './about-actor';
import { accountsOf } from './accounts';
import { chronologyOf, type DatedDataset, datedDataset } from './chronology';
import type { CuratedRecord, IncidentEntry } from './model';
import { byTime } from './order';
import { whyContested, whyCorroborated } from './why';

const record = readRecord().record as CuratedRecord;
const incident = (slug: string) => record.incidents.get(slug) as IncidentEntry;
const entries = [...record.incidents.values(), ...record.areas.values()];

test('the announcement of full control is contested by the article itself and by the speaker’s own narrower words', () => {
  const { contest, corroboration } = incident('sdf-statement-of-full-control-of-prison');
  expect(contest.pairs.map(({ against, rule }) => `${against.ref} ${rule}`).sort()).toEqual([
    'al-mayadeen-2022-01-24#c01 contradiction',
    'chinapost-ap-2022-01-23#c03 contradiction',
    'hasakah-prison-athr-2022-01-24#c01 contradiction',
    'rudaw-sdf-general-command-2022-01-23#c03 own-words-differ',
  ]);
  expect(corroboration).toMatchObject({ status: 'single', ofStatement: true });
});

test('eight sentences of one unnamed source through two papers are one origin', () => {
  const { corroboration, claims } = incident('breach-inside-and-around-prison');
  expect(claims).toHaveLength(8);
  expect(corroboration.origins.map(({ source }) => source.id)).toEqual(['al-watan']);
});

test('what a party says of its own deeds has no independent origin', () =>
  expect(incident('sdf-says-eight-more-dormitories-taken-2022-01-25').corroboration).toMatchObject({
    status: 'single',
    independent: 0,
  }));

test('two agencies that relay one toll of the SDF are one origin, and its two figures stages of one count', () => {
  const { corroboration, contest } = incident('sdf-toll-2022-01-21');
  expect(corroboration.origins.map(({ source }) => source.id)).toEqual(['sdf']);
  // Others count otherwise on that day; the SDF's own two figures make no contest.
  expect(contest.pairs.map(({ against }) => against.origin.id)).not.toContain('sdf');
  expect(contest.settled.map(({ rule }) => rule)).toContain('stages-of-a-count');
});

test('what the SDF says on the 27th revises its announcement of the 26th', () => {
  const entry = incident('sdf-announces-entire-control-2022-01-26');
  // Only others contest it.
  expect(entry.contest.pairs.map(({ against }) => against.origin.id)).not.toContain('sdf');
  const revisions = entry.contest.settled.filter(({ rule }) => rule === 'revision').map(({ against }) => against.ref);
  expect(revisions.filter((ref) => ref === 'sdf-media-center-sweep-2022-01-27#c01')).toHaveLength(2);
});

test.each(locales())('every entry answers why without a hole in a sentence (%s)', (locale) => {
  for (const entry of entries) {
    const why = [...whyCorroborated(entry.corroboration, locale), ...whyContested(entry.contest, locale)].map(({ text }) => text);
    for (const text of why) expect(text).not.toMatch(/\{\w+\}|undefined|^\s*$/);
  }
});

test('every claim of an entry stands in just one account, and no account collides with itself', () => {
  for (const entry of entries) {
    const { claims, beside } = entry;
    const accounts = accountsOf(entry);
    const shown = accounts.flatMap((account) => account.claims.map(({ claim }) => claim.ref));
    expect(shown.toSorted()).toEqual([...claims, ...beside].map(({ ref }) => ref).toSorted());
    for (const { claims: own } of accounts)
      for (const { claim } of own)
        expect(claim.contradicts.filter(({ claim: ref }) => own.some((one) => one.claim.ref === ref))).toEqual([]);
  }
});

test('every incident stands once in the chronology, under a day only if a source dates it to one', () => {
  const { from, to } = (datedDataset(record) as DatedDataset).period;
  const claims = [...record.claims.values()];
  const all = [...record.incidents.values()].toSorted(byTime);
  const parts = [0, 1, 2, 3].map((i) => all.slice(i * 20, (i + 1) * 20));
  const sections = parts.flatMap((entries, i) => {
    const last = parts[i - 1]?.at(-1)?.bounds.to;
    const after = typeof last === 'number' ? dayOf(last) : null;
    return chronologyOf({ entries, claims, from, to, after, hasMore: i < 3 });
  });
  expect(sections.flatMap(({ entries }) => entries.map(({ slug }) => slug))).toEqual(all.map(({ slug }) => slug));
  for (const { kind, day, entries } of sections)
    for (const entry of entries) if (kind === 'day') expect(entry.time?.edtf?.startsWith(day ?? '')).toBe(true);
  const days = sections.flatMap(({ kind, day }) => (kind === 'day' && day !== null && day >= from && day <= to ? [day] : []));
  expect(new Set(days).size).toBe(12);
  expect(sections.filter(({ day }) => day !== null).map(({ day }) => day)).toEqual(
    sections.flatMap(({ day }) => day ?? []).toSorted(),
  );
  // Each claim stands on the day on which it was made, once.
  const said = sections.flatMap((section) => section.said.map(({ ref }) => ref));
  expect(new Set(said).size).toBe(said.length);
  expect(said.length).toBeGreaterThan(50);
  // The article's undated statement of control gets no day.
  const statement = sections.find(({ entries }) =>
    entries.some(({ slug }) => slug === 'sdf-statement-of-full-control-of-prison'),
  );
  expect(statement?.kind).toBe('told');
});

test('an actor’s page tells its own claims from those of others that name it', () => {
  const actor = record.actors.get('turkish-forces');
  const { own, others } = claimsAbout(actor as NonNullable<typeof actor>, record);
  expect(own).toEqual([]);
  expect(others.map(({ ref }) => ref)).toEqual([
    'sohr-drone-on-tel-tamr-vehicle-2022-01#c01',
    'syrian-democratic-times-drone-2022-01-25#c01',
  ]);
});

test('a tally is found by any name of those whom it counts', () => {
  const text = searchText(incident('sohr-toll-2022-01-26'), record);
  expect(text).toContain('Daesh');
  expect(text).toContain('داعش');
});

test('no allegation, forecast or supposition stands as a title of its own voice', () => {
  for (const { title, claims, slug } of entries)
    if (['alleges', 'predicts', 'supposes', 'evaluates'].includes(claims[0]?.modes[0] ?? ''))
      expect(`${slug}: ${title.en}`).toMatch(/alleges|says|say|tells|suppose/);
});
