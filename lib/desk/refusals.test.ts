import { asRefusal, Refusal } from './refusals';

test('a refusal is one also where another copy of the module made it', () => {
  jest.isolateModules(() => {
    const other = require('./refusals') as typeof import('./refusals');
    const error = new other.Refusal('stale', 'x');
    expect(error).not.toBeInstanceOf(Refusal);
    expect(asRefusal(error)?.code).toBe('stale');
  });
  expect(asRefusal(new Error('stale'))).toBeNull();
  expect(asRefusal(null)).toBeNull();
});
