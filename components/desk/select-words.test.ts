import { moved } from './select-words.client';

const words = ['a', 'b', 'c', 'd'];
test.each([
  ['nothing yet, forward', null, true, false, [0, 0]],
  ['nothing yet, back', null, false, false, [3, 3]],
  ['the next word', [1, 2], true, false, [3, 3]],
  ['the word before', [1, 2], false, false, [0, 0]],
  ['one word more', [1, 1], true, true, [1, 2]],
  ['one word less', [1, 3], false, true, [1, 2]],
  ['never less than one', [1, 1], false, true, [1, 1]],
  ['never beyond the end', [3, 3], true, true, [3, 3]],
] as const)('%s', (_, selected, isForward, grows, expected) => {
  expect(moved(words, selected, { isForward, grows })).toEqual(expected);
});
