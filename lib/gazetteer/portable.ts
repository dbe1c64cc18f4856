import { type Layer, widen } from '../geocode/layers/widen';
import { createGazetteer, type Gazetteer, type Outline } from './index';
import type { Place } from './schema';

/** A gazetteer as plain data, for another process or a browser: curated places, and those of packs and layers behind them. */
export interface PortableGazetteer {
  places: readonly Place[];
  outlines: readonly Outline[];
  background: Layer;
}

export function toPortable(gazetteer: Gazetteer): PortableGazetteer {
  const background = gazetteer.background.all();
  const outlinesOf = (places: readonly Place[]): Outline[] => {
    const found = new Map<string, Outline>();
    for (const place of places) {
      const [geometry] = place.outline ? gazetteer.outlines(place) : [];
      if (place.outline && geometry) found.set(place.outline, { code: place.outline, geometry });
    }
    return [...found.values()];
  };
  return {
    places: gazetteer.places,
    outlines: outlinesOf(gazetteer.places),
    background: { places: background, outlines: outlinesOf(background) },
  };
}

export const fromPortable = ({ places, outlines, background }: PortableGazetteer): Gazetteer =>
  widen(createGazetteer(places, outlines), [background]);
