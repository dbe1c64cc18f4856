/** A server that is told to end, over real connections. */
import { EventEmitter, once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { untilEnded } from '../../scripts/lib/until-ended.mjs';

let server: Server;
let signals: EventEmitter;
let origin: string;
/** The response of the next request that arrives. */
const nextRequest = async (): Promise<ServerResponse> => (await once(server, 'request'))[1];

beforeEach(async () => {
  server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  signals = new EventEmitter();
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

test('what is under way is answered before it ends, and nothing new is taken', async () => {
  const ended = untilEnded(server, { signals });
  const arrived = nextRequest();
  const answer = fetch(origin).then((response) => response.text());
  const response = await arrived;
  signals.emit('SIGTERM');
  await expect(fetch(origin)).rejects.toThrow();
  response.end('whole');
  expect(await answer).toBe('whole');
  expect(await ended).toBe(0);
});

test('a request that comes late on a connection that was open is answered', async () => {
  const ended = untilEnded(server, { signals });
  server.on('request', (_request, response) => response.writeHead(200).end('late'));
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  await once(socket, 'connect');
  signals.emit('SIGTERM');
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1\.1 200 OK\r\nConnection: close\r\n[\s\S]*late/);
  expect(await ended).toBe(0);
  socket.destroy();
});

test('connections on which nothing is asked are not waited for', async () => {
  const ended = untilEnded(server, { signals });
  const [silent, begun] = [0, 1].map(() => connect(Number(new URL(origin).port), '127.0.0.1'));
  await Promise.all([silent, begun].map((socket) => once(socket as NonNullable<typeof socket>, 'connect')));
  begun?.on('error', () => {}); // is cut off in the middle of a word
  begun?.write('GET / HT');
  signals.emit('SIGINT');
  expect(await ended).toBe(0);
  silent?.destroy();
  begun?.destroy();
});

test('what takes too long is cut off, and the exit code says so', async () => {
  const said = jest.spyOn(console, 'error').mockImplementation(() => {});
  const ended = untilEnded(server, { signals, graceMs: 50 });
  const arrived = nextRequest();
  const answer = fetch(origin).catch(() => 'cut off');
  await arrived;
  signals.emit('SIGTERM');
  expect(await ended).toBe(1);
  expect(said).toHaveBeenCalledWith('Requests cut off, as they were not answered within 0.05 s: 1.');
  said.mockRestore();
  server.closeAllConnections();
  expect(await answer).toBe('cut off');
});

test('a second signal ends it at once, but for one that is told twice', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  const ended = untilEnded(server, { signals });
  server.emit('request', {}, new EventEmitter());
  signals.emit('SIGINT');
  signals.emit('SIGINT');
  const first = await Promise.race([ended, Promise.resolve('waits')]);
  jest.advanceTimersByTime(1_500);
  signals.emit('SIGTERM');
  expect([first, await ended]).toEqual(['waits', 143]);
  jest.useRealTimers();
});
