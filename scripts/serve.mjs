#!/usr/bin/env node
/** Serves the built site on PORT until it is told to end; `npm start` calls it once everything is in place. */
import { createServer } from 'node:http';
import next from 'next';
import { keepPages } from './lib/kept-pages.mjs';
import { root } from './lib/project.mjs';

const port = Number(process.env.PORT ?? 3000);
const app = next({ dev: false, dir: root, port });
await app.prepare();
const server = createServer(keepPages(app.getRequestHandler()));
server.listen(port, () => console.log(`Maydan: http://localhost:${port}`));

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 2_000).unref();
  });
