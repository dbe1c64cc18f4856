import { termsOf } from '../publish/licence';
import { Dataset } from './dataset';
import { versionOfDataset, versionWords } from './dataset-version';

const own = { accessed: '2026-11-26', rows: 2_600, format: 'ucdp-ged', digest: 'x' };
const dataset = (version: string | undefined, accessed = own.accessed): Dataset => ({
  id: 'ged',
  kind: version === undefined ? 'curated' : 'imported',
  title: { en: 'Events', ar: 'أحداث' },
  summary: { en: 'Events', ar: 'أحداث' },
  languages: ['en'],
  licence: { name: 'CC BY 4.0', words: { en: 'Name the source.', ar: 'اذكر المصدر.' } },
  attribution: { en: 'The makers' },
  citation: 'The makers. Events version {version}.',
  redistribution: 'full',
  visibility: 'public',
  ...(version !== undefined && { version, versions: [{ ...own, version, accessed }] }),
});
const told = (version: string | undefined) => versionOfDataset(dataset(version));

test('a version that is named is told by its name', () => {
  expect(told('25.1')).toEqual({ version: '25.1' });
  expect(versionWords({ version: '25.1' }, 'en')).toBe('version 25.1');
  expect(versionWords({ version: '25.1' }, 'ar')).toBe('الإصدار 25.1');
  expect(termsOf(dataset('25.1'), 'en')).toMatchObject({
    version: '25.1',
    accessed: null,
    credit: 'The makers, version 25.1, CC BY 4.0',
    citation: 'The makers. Events version 25.1.',
  });
});

test('a file that names none is told by the day on which it was had, never as a version', () => {
  expect(told('2026-11-26')).toEqual({ accessed: '2026-11-26' });
  expect(versionWords({ accessed: '2026-11-26' }, 'en')).toBe('imported on 26 November 2026');
  expect(versionWords({ accessed: '2026-11-26' }, 'ar')).toBe('استُوردت في 26 تشرين الثاني 2026');
  expect(termsOf(dataset('2026-11-26'), 'en')).toMatchObject({
    version: null,
    accessed: '2026-11-26',
    credit: 'The makers, imported on 2026-11-26, CC BY 4.0',
    citation: 'The makers. Events imported on 2026-11-26.',
  });
  // A weekly file that its publisher names by another day keeps that name.
  expect(versionOfDataset(dataset('2026-11-20'))).toEqual({ version: '2026-11-20' });
});

test('a curated dataset has no version', () => {
  expect(told(undefined)).toBeNull();
  expect(termsOf(dataset(undefined), 'en')).toMatchObject({ version: null, accessed: null, credit: 'The makers, CC BY 4.0' });
});

test('whom to name is told in the language of the page where it is given in it, version included', () => {
  const named = { ...dataset('25.1'), attribution: { en: 'The makers', ar: 'أصحاب البيانات' } };
  expect(termsOf(named, 'en').credit).toBe('The makers, version 25.1, CC BY 4.0');
  expect(termsOf(named, 'ar').credit).toBe('أصحاب البيانات، الإصدار 25.1، CC BY 4.0');
  expect(termsOf(dataset('2026-11-26'), 'ar').credit).toBe('The makers, imported on 2026-11-26, CC BY 4.0');
});

test('an attribution that is a text alone is in the language of its letters', () => {
  const read = (attribution: unknown) => Dataset.parse({ ...dataset('25.1'), attribution }).attribution;
  expect(read('The makers')).toEqual({ en: 'The makers' });
  expect(read('أصحاب البيانات')).toEqual({ ar: 'أصحاب البيانات' });
  expect(read({ en: 'The makers', ar: 'أصحاب البيانات' })).toEqual({ en: 'The makers', ar: 'أصحاب البيانات' });
  expect(() => read('')).toThrow();
  expect(() => read({})).toThrow('expected a text in at least one language');
});
