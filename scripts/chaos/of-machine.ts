import { execFileSync } from 'node:child_process';
import { closeSync, cpSync, existsSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { backUp } from '../../server/backup/backup';
import { filesDeskStore } from '../../server/desk/store/files';
import { writeFile } from '../../server/disk/write-file.mjs';
import { filesTruth } from '../../server/truth/files';
import { signIn } from '../lib/sign-in';
import { commitTitle, type Fault, NotTried, nothingLost, recoverMs, showing, slug } from './fault';
import { SiteNode, until } from './node';

const hourMs = 3_600_000;
const beforeMs = 10_000; // midnight

/** What happens to the machine of one site: its disk, its clock. */
export const faultsOfMachine: readonly Fault[] = [
  {
    name: 'no room on the disk for changes, a backup and the desk',
    readers: 'own',
    async run({ files, folder, read, after }) {
      const small = join(folder, 'small');
      after(mountSmall(small));
      cpSync(files, small, { recursive: true });
      const [truth, desk] = [filesTruth(small), filesDeskStore(join(small, '.desk'))];
      after(() => Promise.all([truth.close(), desk.close()]));
      const node = await SiteNode.start({ MAYDAN_DATA_DIR: small });
      after(() => node.end('SIGKILL'));
      await read(node);
      const before = await commitTitle(truth);
      await showing(node, before, recoverMs);
      const filler = fill(join(small, 'filler'));
      const refused = await errorOf(commitTitle(truth));
      if (refused?.code !== 'STORAGE_UNWRITABLE') throw new Error(`a change: ${refused?.message ?? 'was acknowledged'}`);
      const backup = await errorOf(backUp(join(small, 'backup.tar.gz'), { truth, desk, dataDir: small }));
      if (!/ENOSPC|no space/i.test(backup?.message ?? '')) throw new Error(`a backup: ${backup?.message ?? 'was written'}`);
      const left = readdirSync(small).filter((name) => /backup|tmp/.test(name));
      if (left.length > 0) throw new Error(`a backup left ${left.join(', ')}`);
      if ((await node.title(slug)) !== before) throw new Error('the state before is not served');
      filler.remove();
      const room = Date.now();
      const last = await commitTitle(truth);
      await showing(node, last, recoverMs);
      const wellAfterMs = Date.now() - room;
      const lost = await nothingLost(truth, [before, last]);
      return { lost, wellAfterMs, told: 'meanwhile a change and a backup were refused with their reason, and left nothing' };
    },
  },
  {
    name: 'the clock goes over midnight of the new year, then an hour back',
    readers: 'own',
    async run({ files, folder, read, after }) {
      const data = join(folder, 'clock');
      cpSync(files, data, { recursive: true });
      const clock = movedClock(join(folder, 'clock.txt'));
      const truth = filesTruth(data, { now: clock.now });
      const store = filesDeskStore(join(data, '.desk'));
      after(() => Promise.all([truth.close(), store.close()]));
      const year = new Date().getUTCFullYear() + 1;
      const node = await SiteNode.start({ MAYDAN_DATA_DIR: data, ...clock.env });
      after(() => node.end('SIGKILL'));
      await read(node);
      const time = async () =>
        new Date((await fetch(`${node.origin}/healthz`, { method: 'HEAD' })).headers.get('date') ?? '').getTime();
      const midnight = Date.UTC(year, 0, 1);
      clock.set(midnight - beforeMs);
      await until(async () => (await time()) >= midnight - beforeMs, recoverMs);
      const headers = await signIn(node.origin, store, 'editor', clock.now());
      const acknowledged: string[] = [];
      const change = async (when: string) => {
        const title = await commitTitle(truth);
        acknowledged.push(title);
        const took = await showing(node, title, recoverMs);
        if ((await fetch(`${node.origin}/desk/api/session`, { headers })).status !== 200)
          throw new Error(`who was signed in is no longer so ${when}`);
        return took;
      };
      await change('before midnight');
      if ((await time()) >= midnight)
        throw new Error('the machine was too slow: it was midnight before the first change was seen');
      await until(async () => (await time()) >= midnight, recoverMs);
      await change('after midnight');
      clock.set(clock.now().getTime() - hourMs);
      await until(async () => (await time()) < midnight, recoverMs);
      const wellAfterMs = await change('when the clock was set back');
      const lost = await nothingLost(truth, acknowledged);
      return { lost, wellAfterMs, told: 'changes are seen in their order, who was signed in stays so' };
    },
  },
];

const errorOf = (work: Promise<unknown>): Promise<(Error & { code?: string }) | null> =>
  work.then(
    () => null,
    (error: Error) => error,
  );

/** A disk of a few MB. @throws NotTried where none can be made @returns what takes it away */
function mountSmall(folder: string): () => void {
  if (process.getuid?.() !== 0 || process.platform !== 'linux') throw new NotTried('a small disk wants root on Linux');
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], { stdio: 'pipe' });
  } catch (error) {
    throw new NotTried(`no disk can be mounted here (${(error as Error).message.split('\n')[0]})`);
  }
  return () => void execFileSync('umount', ['--lazy', folder]);
}

/** Takes all room that there is. */
function fill(file: string): { remove(): void } {
  const handle = openSync(file, 'w');
  const bytes = Buffer.alloc(4_096);
  try {
    for (;;) writeSync(handle, bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(handle);
  }
  return { remove: () => rmSync(file) };
}

/** A clock of one process, by libfaketime (Debian: faketime). @throws NotTried where it is not installed */
function movedClock(file: string) {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib') : [];
  const library = folders.map((name) => `/usr/lib/${name}/faketime/libfaketime.so.1`).find((path) => existsSync(path));
  if (!library) throw new NotTried('moving the clock of one process wants libfaketime (Debian: faketime)');
  let offset = 0; // s
  const write = () => writeFile(file, `${offset < 0 ? '-' : '+'}${Math.abs(offset)}\n`);
  write();
  return {
    env: {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_CACHE_DURATION: '1', // s
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      NO_FAKE_STAT: '1',
    },
    now: () => new Date(Date.now() + offset * 1_000),
    /** @param ms since 1970 */
    set(ms: number): void {
      offset = Math.round((ms - Date.now()) / 1_000);
      write();
    },
  };
}
