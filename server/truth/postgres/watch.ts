import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { client } from './connect';

const checkEveryMs = 1_000;

/**
 * Calls back whenever another session notifies a channel, and whenever it begins to listen: at first, and after each time
 * that the connection was lost, as a notification may have been. Also when it is lost, so that whoever reads then finds out
 * and can say so. A connection that is dead without saying so is found out by asking it every second.
 */
export function watchChannel(url: string, channel: string, onChange: () => void): () => Promise<void> {
  const ended = new AbortController();
  const ran = run();

  async function run(): Promise<void> {
    let isListening = false;
    while (!ended.signal.aborted) {
      const listener = client(url, checkEveryMs);
      const lost = new AbortController();
      listener.on('error', () => lost.abort());
      listener.on('end', () => lost.abort());
      try {
        await listener.connect();
        listener.on('notification', onChange);
        await listener.query(`listen ${channel}`);
        isListening = true;
        onChange();
        await untilLost(listener, lost.signal);
      } catch {
        await pause();
      } finally {
        if (isListening && !ended.signal.aborted) onChange();
        isListening = false;
        await listener.end().catch(() => {});
      }
    }
  }

  async function untilLost(listener: pg.Client, lost: AbortSignal): Promise<void> {
    while (!ended.signal.aborted && !lost.aborted) {
      await pause();
      if (!ended.signal.aborted) await listener.query('select 1');
    }
  }

  const pause = () => wait(checkEveryMs, undefined, { signal: ended.signal }).catch(() => {});

  return async () => {
    ended.abort();
    await ran;
  };
}
