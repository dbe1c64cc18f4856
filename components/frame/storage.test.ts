/** @jest-environment jsdom */
import { readdirSync, readFileSync } from 'node:fs';
import { recall, remember } from './storage.client';

const refuse = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};
const original = Object.getOwnPropertyDescriptor(window, 'sessionStorage') as PropertyDescriptor;

afterEach(() => Object.defineProperty(window, 'sessionStorage', original));

test('what is remembered is kept by the browser', () => {
  remember('kept', '1');
  expect(window.sessionStorage.getItem('kept')).toBe('1');
  expect(recall('kept')).toBe('1');
  expect(recall('never')).toBeNull();
});

test.each([
  ['cannot be named', { get: refuse }],
  ['cannot be read or written', { value: { getItem: refuse, setItem: refuse } }],
  ['is full', { value: { getItem: () => null, setItem: refuse } }],
])('storage that %s: remembered while the page is open', (name, descriptor) => {
  Object.defineProperty(window, 'sessionStorage', { configurable: true, ...descriptor });
  expect(recall(name)).toBeNull();
  remember(name, '1');
  expect(recall(name)).toBe('1');
  remember(name, '2');
  expect(recall(name)).toBe('2');
  Object.defineProperty(window, 'sessionStorage', original);
  expect(window.sessionStorage.getItem(name)).toBeNull();
});

test('nothing else touches what may be refused', () => {
  const files = ['app', 'components', 'lib', 'public'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  );
  const touching = files
    .filter((name) => /\.(?:m?js|tsx?)$/.test(name) && !name.includes('.test.'))
    .filter((name) => /\b(?:sessionStorage|localStorage|indexedDB|document\.cookie)\b/.test(readFileSync(name, 'utf8')));
  expect(touching).toEqual(['components/frame/storage.client.ts']);
});
