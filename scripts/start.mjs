#!/usr/bin/env node
/**
 * npm start: from a fresh clone to a served site. Installs and builds only what is missing or changed.
 * PORT (default 3000), SITE_ORIGIN and CORRECTIONS_URL are read here; a wrong one ends with exit code 2 before anything long is begun.
 */
import { ensureBuilt, nextBin } from './lib/build.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { main, quietEnv } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { ensurePortFree, readSettings } from './lib/settings.mjs';

await main(async () => {
  const { port, origin, corrections } = readSettings();
  await ensurePortFree(port);
  await ensureInstalled();
  await ensureBuilt();
  await ensurePortFree(port);
  const env = { ...process.env, ...quietEnv, NODE_ENV: 'production', PORT: String(port) };
  delete env.SITE_ORIGIN;
  if (origin) env.SITE_ORIGIN = origin;
  delete env.CORRECTIONS_URL;
  if (corrections) env.CORRECTIONS_URL = corrections;
  const { code } = await run(process.execPath, [nextBin, 'start', '--port', String(port)], { env });
  return code;
});
