import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(process.cwd(), 'tests/fixtures/desk');

/** The invented record in which articles are written, in both languages. */
export function writeDeskRecord(dataDir: string): void {
  cpSync(join(process.cwd(), 'tests/fixtures/instead'), dataDir, { recursive: true });
  cpSync(join(folder, 'data'), dataDir, { recursive: true });
}

/** The same with a claimed area, and the article of its claim. @param write writes what they are laid over */
export function writeCurfewRecord(dataDir: string, write = writeDeskRecord): void {
  write(dataDir);
  for (const layer of ['data', 'curfew']) cpSync(join(folder, layer), dataDir, { recursive: true });
}

/** The same with places of the dataset's own: a quay, and a river of which only the course is known. */
export function writePlacesRecord(dataDir: string): void {
  writeDeskRecord(dataDir);
  cpSync(join(folder, 'places'), dataDir, { recursive: true });
}

/** The same with a hill that bears the name of a town too: which of both "Marsan" means, somebody has to decide. */
export function writeNamesakeRecord(dataDir: string): void {
  writeDeskRecord(dataDir);
  const file = join(dataDir, 'gazetteer/harbour.json');
  const { places } = JSON.parse(readFileSync(file, 'utf8')) as { places: { id: string; names: object[] }[] };
  const town = places.find(({ id }) => id === 'marsan') as (typeof places)[number];
  const ofBoth = town.names.map((name) => ({ ...name, ambiguous: true }));
  const hill = {
    ...town,
    id: 'marsan-hill',
    featureCode: 'HLL',
    coordinates: [-30.05, -20.35],
    names: [
      { text: 'Marsan Hill', lang: 'en', primary: true },
      { text: 'تل مرسان', lang: 'ar', primary: true },
      ...ofBoth.map((name) => ({ ...name, primary: false })),
    ],
  };
  town.names = ofBoth;
  writeFileSync(file, JSON.stringify({ places: [...places, hill] }));
}

/** The invented article that is pasted. */
export const pastedText = (language: 'ar' | 'en'): string => readFileSync(join(folder, `article.${language}.txt`), 'utf8');

/** A longer one, of six paragraphs. */
export const strikeText = (): string => readFileSync(join(folder, 'strike.ar.txt'), 'utf8');
/** What the form of a new article says of it. */
export const strikeArticle = { dataset: 'harbour-1994', outlet: 'ansel-gazette', language: 'ar', published: '1994-03-06' };
/** A claim of it, as its form is filled in. */
export const strikeClaim = {
  paragraph: '1',
  'source-1': 'شرطة المرفأ',
  mode: 'denies',
  said: '6 March 1994',
  'text-en': 'There was no march on the docks.',
  'text-ar': 'لم تخرج أي مسيرة في المرفأ.',
  happened: 'يوم الجمعة',
  where: 'mention-0',
};

/** A place that nobody knows, as its form is filled in. */
export const saltQuay = {
  'name-en': 'Salt Quay',
  'name-ar': 'رصيف الملح',
  kind: 'PPLX',
  parent: 'مرسان',
  latitude: '-20.205',
  longitude: '-30.305',
  uncertainty: '200',
  citation: 'Invented for tests',
  'source-kind': 'published',
};
