import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { MaydanError } from '../../lib/errors';
import { usages } from '../../lib/errors/commands';
import { siteOrigin } from '../../lib/url/origin';
import { inProject, root } from '../../scripts/lib/project.mjs';
import { freePort } from '../../scripts/lib/settings.mjs';
import { siteDataDir } from '../../server/data-dir';
import { onePath, readOptions } from '../shared/arguments';
import { refuse } from '../shared/refuse';
import { type Copied, copySite } from './copy';

const help = `Writes the public site as files, for any host that serves files, or as a mirror where the site is blocked.

  ${usages['export-site']}

  DIR   a folder that is not there yet

The built site is started on this machine, asked for every address of its sitemap and for what the pages name, and ended. Its
settings are those of "npm start"; SITE_ORIGIN has to be set: it is what the copy calls itself in feeds, citations and canonical
addresses, the site's own for a mirror, the copy's where there is no other. The copy has to stand at the root of its host, which
has to answer "/en/data" with the file en/data/index.html, as nearly all do.

It is read without scripts: every page with its drawn map, the files, feeds and cards. What needs a server is not in it: search,
filters, the later parts of long lists (each page stands in sitemap.xml, though another may not lead to it), the map that
moves, live embeds, the interface at /api, and the desk.

Example:
  SITE_ORIGIN=https://maydan.example npm run --silent maydan -- export-site mirror

Exit codes: 0 done, 1 something that a page names could not be had, 2 refused (one line on standard error says why).
`;

const startMs = 120_000;
const mostNamed = 20;

export async function main(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = readOptions(args, { help: { type: 'boolean', short: 'h' } }, 'export-site');
    if (values.help || args.length === 0) {
      process.stdout.write(help);
      return values.help ? 0 : 2;
    }
    const folder = resolve(onePath(positionals, 'export-site'));
    if (existsSync(folder)) throw invalid('DIR', `${folder}, which is there already`, 'a folder that is not there yet');
    if (!process.env.SITE_ORIGIN) throw invalid('SITE_ORIGIN', 'nothing', 'the address by which the copy calls itself');
    const origin = siteOrigin(process.env);
    mkdirSync(dirname(folder), { recursive: true });
    // Beside its place, then moved there: a copy is there whole or not at all.
    const beside = mkdtempSync(join(dirname(folder), `.${basename(folder)}-`));
    try {
      const site = await startSite();
      const copied = await copySite({ asked: site.address, origin, folder: beside }).finally(site.stop);
      renameSync(beside, folder);
      process.stdout.write(told(copied, folder));
      return copied.missing.length > 0 ? 1 : 0;
    } finally {
      rmSync(beside, { recursive: true, force: true });
    }
  } catch (error) {
    return refuse(error);
  }
}

const invalid = (option: string, got: string, expected: string) =>
  new MaydanError('OPTION_INVALID', { option, got, expected, command: 'export-site' });

function told({ pages, files, bytes, withParameters, missing }: Copied, folder: string): string {
  const lines = [
    `${folder}: ${pages} pages, ${files} files, ${Math.ceil(bytes / 1_000_000)} MB.`,
    ...(withParameters > 0
      ? [`${withParameters} links have parameters, which need a server: they lead to the page as it is without.`]
      : []),
    ...missing.slice(0, mostNamed).map((line) => `Not had: ${line}`),
    ...(missing.length > mostNamed ? [`… and ${missing.length - mostNamed} more`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** The built site in a process of its own, which only this machine reaches. @throws MaydanError SITE_NOT_STARTED */
async function startSite(): Promise<{ address: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    MAYDAN_DATA_DIR: resolve(siteDataDir()),
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    MAYDAN_INDEX: '', // that of the running site is in use
  };
  const child = spawn(process.execPath, [inProject('scripts', 'serve.mjs')], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  const isEnded = () => child.exitCode !== null || child.signalCode !== null;
  const stop = async () => {
    if (isEnded()) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  const address = `http://127.0.0.1:${port}`;
  for (const end = Date.now() + startMs; Date.now() < end && !isEnded(); await wait(100)) {
    const isReady = await fetch(`${address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return { address, stop };
  }
  await stop();
  throw new MaydanError('SITE_NOT_STARTED', {
    reason: said.trim().split('\n').at(-1) || `it did not answer within ${startMs / 1_000} s`,
  });
}
