import { setTimeout as wait } from 'node:timers/promises';
import type { JsonObject } from '../../server/truth/json';
import { postgresTruth } from '../../server/truth/postgres';
import type { Truth } from '../../server/truth/truth';
import type { startDatabase } from './database';
import { type SiteNode, until } from './node';

export interface Scene {
  /** Of this run; it goes with it. */
  folder: string;
  /** The data folder of `alone`. */
  files: string;
  database: Awaited<ReturnType<typeof startDatabase>>;
  /** A site on files, and two on the same PostgreSQL. */
  alone: SiteNode;
  first: SiteNode;
  second: SiteNode;
  /** Readers of a site that a fault has started itself, from now on: once it has answered them all for the first time. */
  read(node: SiteNode): Promise<void>;
  /** What is to be done when the readers have ended, the last one first. */
  after(work: () => unknown): void;
}

/** What came of a fault. */
export interface Outcome {
  /** What was acknowledged and is there: "nothing of 74 changes". */
  lost: string;
  /** From the moment at which the cause was gone until all was as before. */
  wellAfterMs: number;
  /** What else was seen. */
  told: string;
}

export interface Fault {
  name: string;
  /** The site that readers ask meanwhile, or `own`: none of their requests may fail. */
  readers: 'alone' | 'first' | 'second' | 'own';
  /** Breaks something, mends it, and waits until all is well. @throws NotTried, or where it is not well in time */
  run(scene: Scene): Promise<Outcome>;
}

/** What this machine does not allow. */
export class NotTried extends Error {}

export const slug = 'march-on-the-docks';
export const paths = [
  '/en',
  `/ar/incidents/${slug}`,
  '/en?q=march',
  '/api/collections/incidents/items',
  '/en/feed.xml',
  '/healthz',
];
export const seenMs = 2_000; // a change is to be seen everywhere within
export const recoverMs = 30_000;

/** Commits a new title. @returns the title, once it is acknowledged @param id of the incident */
export async function commitTitle(truth: Truth, id = slug): Promise<string> {
  const document = await truth.get('incident', id);
  if (!document) throw new Error(`the incident ${id} is gone`);
  const title = `March on the docks, ${Date.now()}`;
  const body = { ...document.body, title: { ...(document.body.title as JsonObject), en: title } };
  const { kind, dataset, version } = document;
  await truth.commit({
    author: 'chaos',
    reason: title,
    puts: [{ kind, id, dataset, body }],
    expectedVersions: { [`${kind}/${id}`]: version },
  });
  return title;
}

/** The same over a connection of its own, as another machine would. */
export async function publish(url: string): Promise<string> {
  const truth = await postgresTruth(url);
  try {
    return await commitTitle(truth);
  } finally {
    await truth.close();
  }
}

export const showing = (node: SiteNode, title: string, patienceMs = seenMs) =>
  until(async () => (await node.title(slug)) === title, patienceMs);
export const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;

/** @returns what /readyz tells: `["unreachable"]` */
export const reasonsOf = async (node: SiteNode): Promise<string> =>
  JSON.stringify(
    ((await (await fetch(`${node.origin}/readyz`)).json()) as { reasons: { code: string }[] }).reasons.map(({ code }) => code),
  );

/** Writes all the while until told to end. @returns the titles that were acknowledged */
export function writing(url: string): () => Promise<string[]> {
  const acknowledged: string[] = [];
  let isWriting = true;
  const done = (async () => {
    while (isWriting) {
      await publish(url)
        .then((title) => acknowledged.push(title))
        .catch(() => wait(200));
      await wait(20);
    }
  })();
  return async () => {
    isWriting = false;
    await done;
    return acknowledged;
  };
}

/** Every acknowledged change stands in the history, in its order. @returns "nothing of 74 changes" */
export async function nothingLost(truth: Truth, acknowledged: readonly string[]): Promise<string> {
  const told = (await truth.changesSince(0)).map(({ reason }) => reason);
  const wanted = new Set(acknowledged);
  const kept = told.filter((reason) => wanted.has(reason));
  if (kept.join() !== acknowledged.join()) throw new Error(`${acknowledged.length - kept.length} acknowledged changes are lost`);
  return `nothing of ${acknowledged.length} ${acknowledged.length === 1 ? 'change' : 'changes'}`;
}

export async function nothingLostAt(url: string, acknowledged: readonly string[]): Promise<string> {
  const truth = await postgresTruth(url);
  try {
    return await nothingLost(truth, acknowledged);
  } finally {
    await truth.close();
  }
}
