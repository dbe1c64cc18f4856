import { type ClaimContext, claimOf, type DraftClaim, fieldsOfClaim } from './claim-form';
import { knownParagraphs, paragraphChoices } from './claim-locator';

/** What the form of a claim does not show stays as it was, whatever else is changed in it. */

const context: ClaimContext = {
  outlet: 'ansel-gazette',
  access: 'read',
  paragraphs: 3,
  reference: '1994-03-06',
  source: () => null,
  place: () => null,
  figures: [],
  offered: [],
  questions: [],
};
const stood: DraftClaim = {
  id: 'c02',
  text: { en: 'They marched.', ar: 'ساروا.' },
  locator: { paragraph: 2 },
  attribution: [{ source: 'ansel-gazette' }],
  modes: ['reports'],
  said: null,
  happened: null,
  hedges: [],
  access: 'read',
  where: null,
  supports: [],
  contradicts: [],
};
/** A claim whose form is sent with other words in some of its fields. */
const saved = (before: Partial<DraftClaim>, typed: Record<string, string> = {}, more: Partial<ClaimContext> = {}) => {
  const claim = { ...stood, ...before };
  return claimOf({ ...fieldsOfClaim(claim, (id) => id, 'en'), ...typed }, claim, 'c02', { ...context, ...more });
};
const refused = (field: string) => expect.objectContaining({ code: 'wrong-input', field });

test('the last paragraph stays the last one until another is chosen', () => {
  const last = { locator: { paragraph: 'last' as const } };
  expect(saved(last, { 'text-en': 'They went.' })).toEqual({ ...stood, ...last, text: { en: 'They went.', ar: 'ساروا.' } });
  expect(saved(last, { paragraph: '3' }).locator).toEqual({ paragraph: 3 });
  expect(() => saved({}, { paragraph: 'last' })).toThrow(refused('paragraph'));
});

test('other paragraphs that make a claim stay, each once', () => {
  const also = { locator: { paragraph: 1, also: [2, 3] } };
  expect(saved(also)).toEqual({ ...stood, ...also });
  expect(saved(also, { paragraph: '2' }).locator).toEqual({ paragraph: 2, also: [3] });
  expect(saved({ locator: { paragraph: 1, also: [2] } }, { paragraph: '2' }).locator).toEqual({ paragraph: 2 });
});

test('a claim at second hand stands in no paragraph, and a new one of an article that was not read neither', () => {
  const cited = { locator: { whole: true as const }, access: 'cited' as const };
  expect(saved(cited, { 'text-en': 'They went.' })).toMatchObject(cited);
  expect(() => saved(cited, { paragraph: '1' })).toThrow(refused('paragraph'));
  const fields = { ...fieldsOfClaim({ ...stood, ...cited }, (id) => id, 'en') };
  expect(claimOf(fields, null, 'c03', { ...context, access: 'cited' })).toEqual({ ...stood, ...cited, id: 'c03' });
  expect(() => claimOf(fields, null, 'c03', context)).toThrow(refused('paragraph'));
});

test('the list of paragraphs holds what a claim has, and of a text that was not read no paragraph', () => {
  expect(paragraphChoices('2', 'read', 3)).toEqual(['1', '2', '3']);
  expect(paragraphChoices('last', 'read', 2)).toEqual(['1', '2', 'last']);
  expect(paragraphChoices('5', 'read', 2)).toEqual(['1', '2', '5']);
  expect(paragraphChoices('whole', 'cited', 3)).toEqual(['whole']);
  // Nothing says how long the text is: neither that it ends where a claim of it stands.
  expect(knownParagraphs({ summary: [], reading: { of: 'stored-copy', extent: 'whole' } }, '')).toBeNull();
  expect(knownParagraphs({ summary: [{}, {}], reading: { paragraphs: 4 } }, 'One.\n\nTwo.\n\nThree.')).toBe(4);
});

test('the note of a time that nothing dates is saved, and the order to another claim stays', () => {
  const undated = { happened: { edtf: null, before: 'c01', note: { en: 'Before the march.', ar: 'قبل المسيرة.' } } };
  const typed = { 'happened-note-en': 'Some time before the march.' };
  expect(saved(undated, typed).happened).toEqual({
    ...undated.happened,
    note: { en: 'Some time before the march.', ar: 'قبل المسيرة.' },
  });
  expect(saved(undated, { 'happened-note-en': '', 'happened-note-ar': '' }).happened).toEqual({ edtf: null, before: 'c01' });
  expect(saved({}, typed).happened).toEqual({ edtf: null, note: { en: 'Some time before the march.' } });
  expect(saved({}).happened).toBeNull();
  const dated = saved(undated, { happened: '4 March 1994' }).happened;
  expect(dated).toEqual({ edtf: '1994-03-04', basis: 'stated', note: undated.happened.note });
});

test('an order beside a date stays, and a date that words cannot say', () => {
  const spoken = { said: { edtf: '../1994-03-05', partOfDay: 'evening' as const, basis: 'stated' as const, by: 'c02' } };
  expect(saved(spoken, { 'said-note-en': 'As it says.' }).said).toEqual({ ...spoken.said, note: { en: 'As it says.' } });
  const span = { said: { edtf: '1994-03-04/1994-03-05', partOfDay: 'night' as const, basis: 'stated' as const } };
  expect(saved(span)).toEqual({ ...stood, ...span });
  expect(saved(spoken, { said: '' }).said).toEqual({ edtf: null, by: 'c02' });
});

test('a third way in which a claim is put forward stays', () => {
  const modes: DraftClaim['modes'] = ['reports', 'alleges', 'supposes'];
  expect(saved({ modes }).modes).toEqual(modes);
  expect(saved({ modes }, { mode: 'denies' }).modes).toEqual(['denies', 'alleges', 'supposes']);
});

test('a figure keeps its quantity where another of the record is worded alike', () => {
  const label = { en: 'people', ar: 'الأشخاص' };
  const figure = { quantity: 'marchers', label, min: 5, max: null, unit: 'people' };
  const others = [{ ...figure, quantity: 'onlookers', label: { en: 'people', ar: 'المتفرجون' } }];
  expect(saved({ figures: [figure] }, {}, { figures: others })).toEqual({ ...stood, figures: [figure] });
});
