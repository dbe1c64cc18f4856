#!/usr/bin/env node
/**
 * npm run load: the built site under load, beside a plain page of the same framework in the same run.
 *
 *   npm run load                             every scenario of load/scenarios.mjs
 *   npm run load -- --only kept,new          some of them
 *   npm run load -- --seconds 5 --connections 8
 *   npm run load -- --only nodes --every 20  of the thousand readers each opens something every 20 seconds, not every 5
 *
 * Requests go to this machine alone (127.0.0.1), their number and time are bounded, and all that was started ends with
 * it. The machine that asks is the one that answers: figures are ratios, and nothing else should run beside it.
 * Ends with exit code 1 when a limit is not held.
 */
import { ensureBuilt } from './lib/build.mjs';
import { inProject, main, quietEnv, root, Stop } from './lib/project.mjs';
import { serveBuilt } from './lib/serve-built.mjs';
import { printResults } from './load/report.mjs';
import { scenarios } from './load/scenarios.mjs';
import { plainSite } from './load/yardstick.mjs';

await main(async () => {
  const { chosen, ...settings } = readArguments(process.argv.slice(2));
  await ensureBuilt();
  const env = { ...process.env, ...quietEnv, NODE_ENV: 'production' };
  const started = [];
  const start = async (folder, words) => {
    const { origin, stop } = await serveBuilt(folder, words, env);
    started.push(stop);
    return origin.replace('localhost', '127.0.0.1');
  };
  let plain;
  /** What a scenario is given. */
  const context = {
    ...settings,
    site: await start(root, () => [inProject('scripts', 'serve.mjs')]),
    /** A plain page of a weight, kept or made on request: built and started where a scenario asks for it. */
    plain: async () => {
      plain ??= plainSite(start);
      return plain;
    },
  };
  try {
    const results = [];
    for (const { name, about, run } of chosen) {
      console.error(`${name}: ${about} …`);
      results.push(...(await run(context)));
    }
    return printResults(results) ? 0 : 1;
  } finally {
    for (const stop of started) stop();
  }
});

function readArguments(words) {
  const settings = { seconds: 20, connections: 32, every: 5 };
  const mosts = { seconds: 600, connections: 1_000, every: 600 };
  let chosen = scenarios;
  for (let i = 0; i < words.length; i += 2) {
    const [word, value = ''] = [words[i], words[i + 1]];
    if (word === '--only') {
      const names = value.split(',');
      const unknown = names.find((name) => !scenarios.some((each) => each.name === name));
      if (unknown !== undefined)
        throw new Stop(`load: --only got "${unknown}", expected some of ${scenarios.map(({ name }) => name).join(', ')}.`, 2);
      chosen = scenarios.filter(({ name }) => names.includes(name));
    } else if (word.startsWith('--') && Object.hasOwn(mosts, word.slice(2))) {
      const number = Number(value);
      const most = mosts[word.slice(2)];
      if (!Number.isInteger(number) || number < 1 || number > most)
        throw new Stop(`load: ${word} got "${value}", expected a whole number from 1 to ${most}.`, 2);
      settings[word.slice(2)] = number;
    } else throw new Stop(`load: got "${word}", expected --only NAMES, --seconds, --connections or --every with a NUMBER.`, 2);
  }
  return { chosen, ...settings };
}
