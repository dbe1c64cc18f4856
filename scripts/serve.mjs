#!/usr/bin/env node
/** Serves the built site on PORT until it is told to end; `npm start` calls it once everything is in place. */
import { createServer } from 'node:http';
import next from 'next';
import { codeTiles } from './lib/coded-tiles.mjs';
import { keepPages } from './lib/kept-pages.mjs';
import { root } from './lib/project.mjs';
import { rehearse } from './lib/rehearse.mjs';

const port = Number(process.env.PORT ?? 3000);
const app = next({ dev: false, dir: root, port });
await app.prepare();
const handler = keepPages(codeTiles(app.getRequestHandler()));
await rehearse(handler);
const server = createServer(handler);
server.listen(port, () => console.log(`Maydan: http://localhost:${port}`));

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 2_000).unref();
  });
