/** @jest-environment node */
import { actorsWith } from './items-shown';

const offered = [{ id: 'quay-guards', name: 'Quay guards' }];
const documents = new Map([
  ['actor/dockers-union', { body: { name: { en: 'Dockers’ union', ar: 'نقابة المرفأ' }, status: 'withdrawn' } }],
]);

test.each([
  ['none', undefined, []],
  ['one that is public', 'quay-guards', []],
  ['one that was withdrawn', 'dockers-union', [{ id: 'dockers-union', name: 'نقابة المرفأ' }]],
  ['one of which nothing is left', 'fishers', [{ id: 'fishers', name: 'fishers' }]],
])('the form of a source offers the actors that are public, and its own: %s', (_, actor, added) => {
  const source = { id: 'voice', ...(actor && { actor }) };
  expect(actorsWith(offered, source, documents, 'ar')).toEqual([...offered, ...added]);
});
