import type { Cluster } from './cluster';
import { circlesAt, haloWords } from './halo';
import type { Spot } from './scene';
import { sceneFixture } from './testing/fixture';

const { spots, areas } = sceneFixture('en');
const ids = (list: readonly Spot[]) => list.map(({ id }) => id);
const markOf = (id: string): Cluster => ({ id, spots: [spots.find((spot) => spot.id === id) as Spot] });

it('circles never overlap: the fullest spot keeps its own, whatever the order', () => {
  expect(ids(circlesAt(spots, [], 13))).toEqual(['prison', 'single', 'several']);
  expect(ids(circlesAt([...spots].reverse(), [], 13))).toEqual(['prison', 'single', 'several']);
});

it('what is open keeps its circle before all', () => {
  expect(ids(circlesAt(spots, [], 13, { isOpen: ({ id }) => id === 'quarter' }))).toEqual(['quarter', 'single', 'several']);
});

it('a mark out of sight has no circle, unless it is the open one', () => {
  const isInSight = ({ id }: Spot) => id !== 'prison';
  // The quarter's, which would overlap the prison's, is drawn in its place.
  expect(ids(circlesAt(spots, [], 13, { isInSight }))).toEqual(['single', 'quarter', 'several']);
  expect(ids(circlesAt(spots, [], 13, { isInSight, isOpen: ({ id }) => id === 'prison' }))).toContain('prison');
});

it('a circle that its own mark covers is neither drawn nor in the way, and needs no words', () => {
  expect(ids(circlesAt(spots, [], 11))).toEqual(['prison']);
  expect(circlesAt(spots, [], 9)).toEqual([]);
  expect(haloWords(markOf('quarter'), [], 9)).toBe('');
});

it('a mark without its circle says its width, one with it does not', () => {
  const circles = circlesAt(spots, [], 13);
  expect(haloWords(markOf('quarter'), circles, 13)).toBe('±700 m');
  expect(haloWords(markOf('prison'), circles, 13)).toBe('');
  const both: Cluster = { id: 'quarter', spots: [...markOf('quarter').spots, ...markOf('prison').spots] };
  expect(haloWords(both, circles, 13)).toBe('±1 km');
});

it('a spot that shares the mark of another has no circle of its own, unless it is open', () => {
  const wide = spots.map((spot) => (spot.id === 'quarter' ? { ...spot, haloMeters: 4000 } : spot));
  expect(circlesAt(wide, [], 9.5)).toEqual([]);
  expect(ids(circlesAt(wide, [], 9.5, { isOpen: ({ id }) => id === 'quarter' }))).toEqual(['quarter']);
});

it('no circle lies on an area without an outline, whose edge it would seem to be, not even that of what is open', () => {
  expect(ids(circlesAt(spots, areas, 13))).toEqual(['single', 'several']);
  expect(ids(circlesAt(spots, areas, 13, { isOpen: ({ id }) => id === 'prison' }))).toEqual(['single', 'several']);
  expect(haloWords(markOf('prison'), circlesAt(spots, areas, 13), 13)).toBe('±1 km');
  const outlined = areas.map((area) => ({ ...area, softRadiusMeters: null }));
  expect(ids(circlesAt(spots, outlined, 13))).toContain('prison');
});
