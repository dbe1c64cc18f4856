/** The custom properties that the map paints with. */
const names = [
  'paper',
  'raised',
  'ink',
  'ink-soft',
  'line',
  'line-strong',
  'accent',
  'contested',
  'supposed',
  'map-land',
  'map-water',
] as const;
export type Colours = Record<(typeof names)[number], string>;

/** The page's colours as the browser resolves them now: the map has no stylesheet of its own. */
export function readColours(): Colours {
  const probe = document.createElement('span');
  document.body.append(probe);
  const entries = names.map((name) => {
    probe.style.color = `var(--${name})`;
    return [name, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return Object.fromEntries(entries) as Colours;
}

/** The same colour with another opacity, 0–1: "rgb(1, 2, 3)" → "rgba(1, 2, 3, 0.5)". */
export const withAlpha = (colour: string, alpha: number): string =>
  colour.replace(/^rgba?\(([^)]*)\)$/, (_, channels: string) => `rgba(${channels.split(',').slice(0, 3).join(',')}, ${alpha})`);
