/** One process at a time: for an installation, a build or a commit, however many commands are started at once. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** Runs `work` while no other process holds the lock; says once that it waits, and for whom. */
export async function withLock(work, { file, say = console.error, pollMs = 300 }) {
  mkdirSync(new URL('.', `file://${file}`), { recursive: true });
  let told = false;
  while (!take(file)) {
    const holder = read(file);
    if (holder && !isAlive(holder)) {
      discard(file, holder);
      continue;
    }
    if (holder && !told) say(`Waiting for process ${holder.split(' ')[0]}, which is installing or building here.`);
    told ||= Boolean(holder);
    await wait(pollMs);
  }
  const release = () => read(file) === self && rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** A process number is given again after its process ended; with its start it is one process only. */
const startOf = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[19];
  } catch {
    return '';
  }
};
const self = `${process.pid} ${startOf(process.pid)}`;

function isAlive(holder) {
  const [pid, start] = holder.split(' ');
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return !start || startOf(pid) === start;
}

const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

/** A hard link appears with its content or not at all. */
function take(file) {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, self);
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Removes a dead holder's lock; one that was taken anew in between is put back. */
function discard(file, holder) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== holder) linkSync(aside, file);
  } catch {
    // Somebody else was quicker: the next look at the lock tells.
  }
  rmSync(aside, { force: true });
}
