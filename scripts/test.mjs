#!/usr/bin/env node
/**
 * npm test: installs what it needs, then checks everything and ends with one line of counts.
 *
 *   npm test                            every stage
 *   npm test -- --unit [jest's own]     only the unit tests, e.g. npm test -- --unit lib/geocode
 *   npm test -- --e2e [Playwright's]    only the browser tests, e.g. npm test -- --e2e -g embed
 *   npm test -- --types --lint --check  only these
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { ensureChromium } from './lib/browser.mjs';
import { ensureBuilt, nextBin } from './lib/build.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { inProject, main, quietEnv, Stop } from './lib/project.mjs';
import { isInterruption, run, runStep } from './lib/run.mjs';
import { freePort } from './lib/settings.mjs';

const results = inProject('test-results');
const bin = (...path) => inProject('node_modules', ...path);
const none = { passed: 0, failed: 0, skipped: 0, retried: 0 };
const one = { ...none, passed: 1 };

const env = { ...process.env, ...quietEnv };
// The tests' server is its own: settings of a site that is served from here are none of its business.
for (const name of ['NODE_ENV', 'PORT', 'HOST', 'SITE_ORIGIN']) delete env[name];
const node = (name, args, more) => runStep(name, process.execPath, args, { env: { ...env, ...more } });

/**
 * A stage gives its counts or throws. One that `needs` a failed stage is not run; `flag` chooses it on the command line.
 * Those without a flag only prepare: they count when they fail.
 */
const stages = [
  { name: 'install', work: () => ensureInstalled().then(() => none) },
  {
    name: 'types',
    flag: '--types',
    needs: ['install'],
    async work() {
      await node('next typegen', [nextBin, 'typegen']);
      await node('tsc', [bin('typescript', 'bin', 'tsc'), '--noEmit']);
      return one;
    },
  },
  {
    name: 'lint',
    flag: '--lint',
    needs: ['install'],
    work: () =>
      node('biome', [bin('@biomejs', 'biome', 'bin', 'biome'), 'ci', `--colors=${process.stderr.isTTY ? 'force' : 'off'}`]).then(
        () => one,
      ),
  },
  {
    name: 'record check',
    flag: '--check',
    needs: ['install'],
    work: () => node('check', ['cli/maydan.mjs', 'check']).then(() => one),
  },
  { name: 'unit tests', flag: '--unit', needs: ['install'], work: unitTests },
  {
    name: 'build',
    for: '--e2e',
    needs: ['install', 'record check'],
    work: (state) => ensureBuilt({ recordIsChecked: state.passed.has('record check') }).then(() => none),
  },
  {
    name: 'browser',
    for: '--e2e',
    needs: ['install'],
    async work() {
      env.CHROMIUM_PATH = await ensureChromium({ env });
      console.log(env.CHROMIUM_PATH);
      return none;
    },
  },
  { name: 'browser tests', flag: '--e2e', needs: ['install', 'build', 'browser'], work: browserTests },
];

await main(async () => {
  const { chosen, rest } = readArguments(process.argv.slice(2));
  const total = { ...none };
  const state = { passed: new Set(), failed: new Set(), rest };
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });

  for (const stage of stages.filter(({ flag, for: whose }) => !(flag ?? whose) || chosen.has(flag ?? whose))) {
    const missing = (stage.needs ?? []).filter((need) => state.failed.has(need));
    if (missing.length) {
      console.log(`\n✗ ${stage.name}: not run, because ${missing.join(' and ')} failed`);
      state.failed.add(stage.name);
      continue;
    }
    console.log(`\n▶ ${stage.name}`);
    const begun = Date.now();
    const counts = await stage.work(state).catch((error) => {
      if (isInterruption(error)) throw error;
      console.error(error instanceof Stop ? error.message : error);
      return { ...none, failed: 1 };
    });
    for (const key of Object.keys(total)) total[key] += counts[key];
    state[counts.failed ? 'failed' : 'passed'].add(stage.name);
    console.log(`${counts.failed ? '✗' : '✓'} ${stage.name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  }

  if (state.failed.size) console.log(`\nFailed: ${[...state.failed].join(', ')}`);
  const passed = `${total.passed} passed${total.retried ? ` (${total.retried} of them the second time)` : ''}`;
  console.log(`\nTests: ${passed}, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
  return state.failed.size ? 1 : 0;
});

/** Which stages, and the words that go on to jest or Playwright. */
function readArguments(words) {
  const flags = stages.map(({ flag }) => flag).filter(Boolean);
  const named = words.filter((word) => flags.includes(word));
  const rest = words.filter((word) => !flags.includes(word));
  const takesRest = named.length === 1 && ['--unit', '--e2e'].includes(named[0]);
  if (rest.length && !takesRest)
    throw new Stop(
      `npm test: got "${rest.join(' ')}", expected any of ${flags.join(', ')}; more words only after --unit or --e2e alone.`,
      2,
    );
  return { chosen: new Set(named.length ? named : flags), rest };
}

async function unitTests({ rest }) {
  const file = `${results}/unit.json`;
  const { code } = await run(
    process.execPath,
    [bin('jest', 'bin', 'jest.js'), '--passWithNoTests', '--json', `--outputFile=${file}`, ...rest],
    { env, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const report = readReport(file, 'jest', code);
  const second = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status, invocations }) => status === 'passed' && invocations > 1)
      .map(({ fullName }) => `${relative(inProject(), name)}: ${fullName}`),
  );
  if (second.length) console.log(`passed the second time:\n  ${second.join('\n  ')}`);
  const counts = {
    passed: report.numPassedTests,
    retried: second.length,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return withExitCode(counts, code);
}

async function browserTests({ rest }) {
  const file = `${results}/e2e.json`;
  // Words of the reader's choose among all tests; without --no-deps the timed ones would bring all others with them.
  const words = ['test', '--pass-with-no-tests', ...(rest.length ? ['--no-deps', ...rest] : [])];
  const { code } = await run(process.execPath, [bin('@playwright', 'test', 'cli.js'), ...words], {
    env: { ...env, E2E_PORT: process.env.E2E_PORT ?? String(await freePort()), PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  const { stats } = readReport(file, 'Playwright', code);
  const counts = {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    retried: stats.flaky,
  };
  return withExitCode(counts, code);
}

/** A runner that fails without a failed test (a file that does not load, a server that does not start) failed once. */
function withExitCode(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function readReport(file, runner, code) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Stop(`${runner}: ended with exit code ${code} and left no report (${error.message}).`);
  }
}
