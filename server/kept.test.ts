import { Kept } from './kept';

const make = (kept: Kept<string>, made: string[]) => (key: string) =>
  kept.once(key, async () => {
    made.push(key);
    return `${key}${'.'.repeat(9)}`;
  });

test('what is asked for at once or again is made once', async () => {
  const made: string[] = [];
  const ask = make(new Kept(100, (value) => value.length), made);
  expect(await Promise.all([ask('a'), ask('a'), ask('b')])).toEqual(['a.........', 'a.........', 'b.........']);
  expect(await ask('a')).toBe('a.........');
  expect(made).toEqual(['a', 'b']);
});

test('beyond its room what was asked for longest ago goes', async () => {
  const made: string[] = [];
  const ask = make(new Kept(25, (value) => value.length), made);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('what is larger than the room is kept until the next comes', async () => {
  const made: string[] = [];
  const ask = make(new Kept(5, (value) => value.length), made);
  for (const key of ['a', 'a', 'b', 'a']) await ask(key);
  expect(made).toEqual(['a', 'b', 'a']);
});

test('what could not be made is tried anew', async () => {
  const kept = new Kept<string>(100, (value) => value.length);
  const fail = () => Promise.reject(new Error('broken'));
  await expect(Promise.all([kept.once('a', fail), kept.once('a', fail)])).rejects.toThrow('broken');
  expect(await kept.once('a', async () => 'made')).toBe('made');
});
