#!/usr/bin/env node
/**
 * npm start: from a fresh clone to a served site. Installs and builds only what is missing or changed.
 * The settings (README) are read here; a wrong one ends with exit code 2 before anything long is begun.
 */
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { main, quietEnv } from './lib/project.mjs';
import { ensurePortFree, readSettings } from './lib/settings.mjs';

await main(async () => {
  const settings = readSettings();
  const { port, host, origin, corrections, operatorName, operatorUrl } = settings;
  await ensurePortFree(port, host);
  await ensureInstalled();
  await ensureBuilt();
  Object.assign(process.env, quietEnv, { NODE_ENV: 'production', PORT: String(port) });
  const texts = { SITE_ORIGIN: origin, CORRECTIONS_URL: corrections, OPERATOR_NAME: operatorName, OPERATOR_URL: operatorUrl };
  for (const [name, value] of Object.entries(texts)) {
    delete process.env[name];
    if (value) process.env[name] = value;
  }
  // Only now: before, Next may not be installed.
  const { serve } = await import('./lib/serve.mjs');
  return serve(settings);
});
// What Next leaves running would keep the process alive.
process.exit();
