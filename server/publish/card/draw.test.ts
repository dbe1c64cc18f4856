/** @jest-environment node */
import type { ChildProcess } from 'node:child_process';
import { served } from '../../site/served';
import { endpoint } from '../http/endpoint';
import { drawPng } from './draw';
import { cardResponse } from './request';

const started: ChildProcess[] = [];
jest.mock('node:child_process', () => {
  const real = jest.requireActual('node:child_process');
  return {
    ...real,
    fork: (...words: unknown[]) => {
      const child = real.fork(...words);
      started.push(child);
      return child;
    },
  };
});

const { GET } = endpoint(async (request: Request) => (await cardResponse(request, served(), 'en', null)) as Response);
const ask = (query: string) => GET(new Request(`http://localhost/en/card.png${query}`), undefined);
const square = (side: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="${side}" height="${side}"/></svg>`;

test('an end of the process that draws costs the picture being drawn, and no other', async () => {
  const told = jest.spyOn(console, 'error').mockImplementation(() => {});
  expect((await ask('?q=calm')).status).toBe(200);
  const handed = new Promise((resolve) => jest.spyOn(started[0]!, 'send').mockImplementationOnce(() => Boolean(resolve(true))));
  const asked = ask('?q=prison');
  await handed;
  const others = [ask('?q=prison&theme=dark'), drawPng(square(20), 10)] as const;
  started[0]?.kill('SIGKILL');
  const [first, second, third] = await Promise.all([asked, ...others]);
  expect([first.status, first.headers.get('content-type')]).toEqual([500, 'application/problem+json; charset=utf-8']);
  expect([second.status, second.headers.get('content-type')]).toEqual([200, 'image/png']);
  expect(new DataView(third.buffer).getUint32(16)).toBe(10);
  expect(told).toHaveBeenCalledTimes(1);
  expect(started).toHaveLength(2);
  expect((await ask('?q=prison')).status).toBe(200);
}); // three processes are started one after the other

test('a picture that cannot be drawn is an error of its own, and the process goes on', async () => {
  await expect(drawPng('no picture', 10)).rejects.toThrow();
  expect((await drawPng(square(30), 10)).byteLength).toBeGreaterThan(0);
  expect(started).toHaveLength(2);
});
