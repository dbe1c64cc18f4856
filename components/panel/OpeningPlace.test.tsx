import { renderToStaticMarkup } from 'react-dom/server';
import { OpeningPlace } from './OpeningPlace.client';

const parts = { title: 'T', words: 'W', links: 'L', heading: 'H', search: 'S', time: 'Z', lists: 'E' };
/** The parts in their order, as they stand in the page. */
const orderOf = (isAsked: boolean) =>
  renderToStaticMarkup(<OpeningPlace isAsked={isAsked} {...parts} />)
    .replace(/<[^>]*>/g, '')
    .split('');

test('the overview begins with its introduction; whoever asks for a part of it is answered before that', () => {
  expect(orderOf(false)).toEqual(['T', 'W', 'L', 'S', 'Z', 'E']);
  expect(orderOf(true)).toEqual(['T', 'S', 'E', 'Z', 'H', 'W', 'L']);
});
