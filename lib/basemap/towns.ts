/** A row of GeoNames' table of places (cities500.txt), as far as the basemap draws it. */
export interface Town {
  /** GeoNames' number of it. */
  id: string;
  name: string;
  /** The same in ASCII. */
  ascii: string;
  /** Other names, which carry no language. */
  alternates: readonly string[];
  lon: number;
  lat: number;
  /** Feature code: "PPLC" is a capital, "PPLX" a part of a town. */
  code: string;
  /** ISO 3166-1. */
  country: string;
  population: number;
}

/** @param table cities500.txt, https://download.geonames.org/export/dump/ */
export const parseTowns = (table: string): Town[] =>
  table.split('\n').flatMap((line) => {
    const [id, name, ascii, alternates, lat, lon, , code, country, , , , , , population] = line.split('\t');
    if (!id || !name || !ascii || !code || !country) return [];
    return [
      {
        id,
        name,
        ascii,
        alternates: (alternates ?? '').split(','),
        lon: Number(lon),
        lat: Number(lat),
        code,
        country,
        population: Number(population),
      },
    ];
  });

/** Letters of Arabic itself: no Persian, Urdu or Kurdish ones, nothing else. */
const arabicOnly = /^[ء-غف-ي]+(?: [ء-غف-ي]+)*$/;
/** "حبّوش" is the Arabic name of Habbouch as much as "حبوش": maps write it without its marks. */
const vowelMarks = /[\u064b-\u0652\u0670]/g;

/** Spellings of other languages in Arabic letters: Uighur's "ئاممان" and "مانىلا", a vowel carried by "أ" within ("لأندأن"). */
const otherSpelling = /^ئ|[ىة]\S|اا|\S[أإ](?=[دنر])/;

/** The Arabic name among GeoNames' alternate names; null where there is none. */
export function arabicName({ ascii, alternates }: Pick<Town, 'ascii' | 'alternates'>): string | null {
  const plain = alternates.map((alternate) => alternate.trim());
  // Those that are written without marks in the list come first.
  const candidates = [...new Set([...plain, ...plain.map((alternate) => alternate.replace(vowelMarks, ''))])].filter(
    (alternate) => arabicOnly.test(alternate) && !otherSpelling.test(alternate) && !/^(محافظة|مدينة|قضاء|ولاية) /.test(alternate),
  );
  // "Al Qamishli", "Ash Shaddadah": with its article; "Mosul": with it where both forms are listed.
  const article = candidates.find(
    (candidate) => candidate.startsWith('ال') && (/^A[lstdzrn]h?[ -]/.test(ascii) || candidates.includes(candidate.slice(2))),
  );
  return article ?? candidates[0] ?? null;
}

/** "Al Qamishli", "Ash Shaddadah": GeoNames' name without its diacritics. */
export const englishName = ({ ascii }: Pick<Town, 'ascii'>): string => ascii.replace(/[`‘’]/g, '');

/** The zoom from which a town is labelled: the capital from afar, a village near. */
export function minZoom({ code, population }: { code: string; population: number | null }): number {
  const people = population ?? 0;
  if (code === 'PPLC') return 3;
  if (people >= 1_000_000) return 4;
  if (code === 'PPLA' || people >= 300_000) return 5;
  if (people >= 100_000) return 6;
  if (code === 'PPLA2' || people >= 50_000) return 7;
  if (code === 'PPLA3' || people >= 10_000) return 8;
  return 9;
}
