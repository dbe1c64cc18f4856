import { element } from './svg';

const steps = [0, 0.25, 0.5, 0.75, 1];

/**
 * A fill for a disc without an edge, for `<defs>`: full in the middle, fading to nothing at the rim as MapLibre's
 * circles do, by 3t² − 2t³.
 * @param blur the part of the radius over which it fades, 0–1: MapLibre's `circle-blur`
 */
export const softDisc = (id: string, colour: string, opacity: number, blur: number): string =>
  element(
    'radialGradient',
    { id },
    steps
      .map((t) =>
        element('stop', {
          offset: decimals(1 - blur + t * blur),
          'stop-color': colour,
          'stop-opacity': decimals(opacity * (1 - 3 * t ** 2 + 2 * t ** 3)),
        }),
      )
      .join(''),
  );

const decimals = (value: number): string => String(Number(value.toFixed(2)));
