/** GeoNames rows (cities500.txt) as the points of towns.geojson. */

/**
 * Where GeoNames lists several Arabic spellings, the one in common use; each stands in its list.
 * Elsewhere `arabicName` chooses.
 */
const preferred = {
  Damascus: 'دمشق',
  Adana: 'أضنة',
  Diyarbakır: 'ديار بكر',
  Kahramanmaraş: 'مرعش',
  Karbala: 'كربلاء',
  Tripoli: 'طرابلس',
  Ramadi: 'الرمادي',
  Tyre: 'صور',
  Mardin: 'ماردين',
  Rukban: 'الركبان',
};

/** @param {string} text cities500.txt @returns rows as objects */
export function parseGeoNames(text) {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [id, name, ascii, alternates, lat, lon, , code, country, , , , , , population] = line.split('\t');
      return {
        id,
        name,
        ascii,
        alternates: alternates.split(','),
        lat: Number(lat),
        lon: Number(lon),
        code,
        country,
        population: Number(population),
      };
    });
}

/** Letters of Arabic itself: no Persian, Urdu or Kurdish ones, nothing else. */
const arabicOnly = /^[ء-غف-ي]+(?: [ء-غف-ي]+)*$/;
/** "حبّوش" is the Arabic name of Habbouch as much as "حبوش": maps write it without its marks. */
const vowelMarks = /[\u064b-\u0652\u0670]/g;

/** The Arabic name among GeoNames' alternate names, which carry no language; null where there is none. */
export function arabicName({ name, ascii, alternates }) {
  const plain = alternates.map((alternate) => alternate.trim());
  // Those that are written without marks in the list come first.
  const candidates = [...new Set([...plain, ...plain.map((alternate) => alternate.replace(vowelMarks, ''))])].filter(
    (alternate) => arabicOnly.test(alternate) && !/^(محافظة|مدينة|قضاء|ولاية) /.test(alternate),
  );
  if (preferred[name] && candidates.includes(preferred[name])) return preferred[name];
  // "Al Qamishli", "Ash Shaddadah": with its article; "Mosul": with it where both forms are listed.
  const article = candidates.find(
    (candidate) => candidate.startsWith('ال') && (/^A[lstdzrn]h?[ -]/.test(ascii) || candidates.includes(candidate.slice(2))),
  );
  return article ?? candidates[0] ?? null;
}

/** "Al Qamishli", "Ash Shaddadah": GeoNames' name without its diacritics. */
export const englishName = ({ ascii }) => ascii.replace(/[`‘’]/g, '');

/** The zoom from which a town is labelled: the capital from afar, a village near. */
export function minZoom({ code, population }) {
  if (code === 'PPLC') return 3;
  if (population >= 1_000_000) return 4;
  if (code === 'PPLA' || population >= 300_000) return 5;
  if (population >= 100_000) return 6;
  if (code === 'PPLA2' || population >= 50_000) return 7;
  if (code === 'PPLA3' || population >= 10_000) return 8;
  return 9;
}
