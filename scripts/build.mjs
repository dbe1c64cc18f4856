#!/usr/bin/env node
/** npm run build: installs what is missing, checks the record, builds. */
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { main } from './lib/project.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt({ force: true });
});
