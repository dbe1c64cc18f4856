import type { Gazetteer } from '../../lib/gazetteer';
import type { Place } from '../../lib/gazetteer/schema';
import { createGeocoder } from '../../lib/geocode';
import { widen } from '../../lib/geocode/layers/widen';
import { loadPacks, packsHeld } from '../../server/gazetteer/load';
import { fastest } from './measure';

const sizes = [300, 10_000, 100_000] as const;

/**
 * Lines that compare the geocoder with the plainest alternative: one regular expression of all the names, the longest
 * first, over the same text. It finds letters, knows no clitics, kinds or relations, and places nothing.
 */
export function geocodingLines(theatre: Gazetteer, dataDir: string, text: string): string[] {
  const wide = loadPacks(dataDir, packsHeld(dataDir)).flatMap((pack) => pack.places);
  return sizes.map((size) => {
    const places = upTo(size, theatre, wide);
    const gazetteer = widen({ ...theatre, places: places.theatre }, [{ places: places.behind }]);
    const { geocode } = createGeocoder(gazetteer);
    const names = [...gazetteer.places, ...gazetteer.background.all()].flatMap((place) => place.names.map((name) => name.text));
    const pattern = new RegExp(
      names
        .sort((a, b) => b.length - a.length)
        .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('|'),
      'g',
    );
    const ours = fastest(() => geocode(text));
    const plain = fastest(() => [...text.matchAll(pattern)].length);
    const speed = (ms: number) => `${Math.round((text.length / ms) * 1000).toLocaleString('en')} characters/s`;
    return `${(ours / plain).toFixed(2).padStart(8)} ×  geocode with ${names.length.toLocaleString('en')} names (${speed(ours)}) against one regular expression of them (${speed(plain)})`;
  });
}

/** So many names: of the theatre, then of the wide layer, then made of the wide layer's words, two by two. */
function upTo(size: number, theatre: Gazetteer, wide: readonly Place[]): { theatre: Place[]; behind: Place[] } {
  let count = 0;
  const take = (places: Iterable<Place>) => {
    const taken: Place[] = [];
    for (const place of places) {
      if (count >= size) break;
      taken.push(place);
      count += place.names.length;
    }
    return taken;
  };
  return { theatre: take(theatre.places), behind: take(both(wide)) };
}

function* both(wide: readonly Place[]): Generator<Place> {
  yield* wide;
  for (let step = 1; ; step++)
    for (const [index, place] of wide.entries()) {
      const other = wide[(index + step) % wide.length]!;
      const names = place.names.slice(0, 4).map((name, i) => ({
        ...name,
        text: `${name.text} ${other.names.find(({ lang }) => lang === name.lang)?.text ?? i}`,
      }));
      yield { ...place, id: `${place.id}-${step}`, names };
    }
}
