import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { NotTried } from './fault';

/** Two links of the private range for tests (RFC 2544): one over which readers ask, one to PostgreSQL. */
const links = {
  readers: { name: 'mdnr', host: '198.18.25.1', node: '198.18.25.2' },
  database: { name: 'mdnd', host: '198.18.25.5', node: '198.18.25.6' },
} as const;

/**
 * A network namespace (ip-netns(8)) with two links to this machine's own: what runs in it is as on another machine.
 * @throws NotTried where none can be made
 */
export function makeNetwork() {
  const name = `maydan-chaos-${process.pid}`;
  const ip = (...words: string[]) => execFileSync('ip', words, { stdio: ['ignore', 'pipe', 'pipe'] });
  if (process.platform !== 'linux' || process.getuid?.() !== 0) throw new NotTried('a network namespace wants root on Linux');
  if (spawnSync('ip', ['netns', 'add', name]).status !== 0)
    throw new NotTried('no network namespace can be made here (ip netns add)');
  const closes: (() => void)[] = [];
  const remove = () => {
    for (const close of closes) close();
    for (const link of Object.values(links)) spawnSync('ip', ['link', 'delete', link.name]);
    spawnSync('ip', ['netns', 'delete', name]);
  };
  try {
    ip('-n', name, 'link', 'set', 'lo', 'up');
    for (const { name: link, host, node } of Object.values(links)) {
      ip('link', 'add', link, 'type', 'veth', 'peer', 'name', `${link}n`, 'netns', name);
      ip('address', 'add', `${host}/30`, 'dev', link);
      ip('-n', name, 'address', 'add', `${node}/30`, 'dev', `${link}n`);
      ip('link', 'set', link, 'up');
      ip('-n', name, 'link', 'set', `${link}n`, 'up');
    }
  } catch (error) {
    remove();
    throw new NotTried(`no links can be made here (${(error as Error).message.split('\n').at(-2)})`);
  }
  return {
    /** Where the node listens, and what starts a program there. */
    address: links.readers.node,
    command: ['ip', 'netns', 'exec', name],
    /** Hands connections from the database's link on to PostgreSQL, which listens on this machine alone. @returns its address there */
    async forward(url: string): Promise<string> {
      const { hostname, port } = new URL(url);
      const server = createServer((socket) => {
        const onward = connect(Number(port), hostname);
        socket.pipe(onward).pipe(socket);
        socket.on('error', () => onward.destroy());
        onward.on('error', () => socket.destroy());
        closes.push(() => socket.destroy());
      });
      server.listen(0, links.database.host);
      await once(server, 'listening');
      closes.push(() => server.close());
      const there = new URL(url);
      there.host = `${links.database.host}:${(server.address() as { port: number }).port}`;
      return there.href;
    },
    /** Nothing goes over the line to PostgreSQL, and nobody is told. */
    cut: () => void ip('link', 'set', links.database.name, 'down'),
    mend: () => void ip('link', 'set', links.database.name, 'up'),
    remove,
  };
}
