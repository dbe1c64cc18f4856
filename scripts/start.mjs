#!/usr/bin/env node
/**
 * npm start: from a fresh clone to a served site. Installs and builds only what is missing or changed.
 * The settings (README) are read here; a wrong one ends with exit code 2 before anything long is begun.
 */
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { inProject, main, quietEnv } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { ensurePortFree, readSettings } from './lib/settings.mjs';

await main(async () => {
  const { port, origin, corrections, operatorName, operatorUrl } = readSettings();
  await ensurePortFree(port);
  await ensureInstalled();
  await ensureBuilt();
  await ensurePortFree(port);
  const env = { ...process.env, ...quietEnv, NODE_ENV: 'production', PORT: String(port) };
  const settings = { SITE_ORIGIN: origin, CORRECTIONS_URL: corrections, OPERATOR_NAME: operatorName, OPERATOR_URL: operatorUrl };
  for (const [name, value] of Object.entries(settings)) {
    delete env[name];
    if (value) env[name] = value;
  }
  const { code } = await run(process.execPath, [inProject('scripts', 'serve.mjs')], { env });
  return code;
});
