import { join } from 'node:path';
import { withPacks } from '../../server/gazetteer/in-use';
import { parseGazetteer } from '../gazetteer/parse';
import { createSwapCheck } from './swapped';

const gazetteer = withPacks(parseGazetteer([]).gazetteer, join(process.cwd(), 'data'), ['YE']);
const isSwapped = createSwapCheck(gazetteer);

test('coordinates that lie in the country that is named only once they are exchanged', () => {
  // Sanaa: 15.35 north, 44.2 east.
  expect(isSwapped(['Sanaa', 'Yemen'], [15.35, 44.2])).toBe(true);
  expect(isSwapped(['Sanaa', 'Yemen'], [44.2, 15.35])).toBe(false);
  // At sea off its coast, in no country that is known, and nowhere at all.
  expect(isSwapped(['at sea', 'Yemen'], [45.5, 12.2])).toBe(false);
  expect(isSwapped(['Sanaa', 'Elsewhere'], [15.35, 44.2])).toBe(false);
  expect(isSwapped([], [15.35, 44.2])).toBe(false);
});
