/** A copy of an article's page that the desk keeps for itself. */
export interface KeptCopy {
  /** Of the article. */
  id: string;
  /** Of its file in the desk's store. */
  file: string;
  /** As who sent it calls it. */
  name: string;
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
  /** Id of an account, and when: ISO 8601, UTC. */
  by: string;
  at: string;
}

/**
 * How an address answers. answers: with what is there; refuses: not to us (401, 403, 429, 451); gone: 404 or 410; fails: with
 * another error, or not at all; not-asked: it is none of the public network.
 */
export const linkStates = ['answers', 'refuses', 'gone', 'fails', 'not-asked'] as const;
export type LinkState = (typeof linkStates)[number];

export interface Asked {
  address: string;
  state: LinkState;
  /** Of the answer; null where there was none. */
  status: number | null;
  /** Of an error of the network: ENOTFOUND; else "". */
  reason: string;
}

/** What `maydan archive-check` found of an article. */
export interface LinkCheck {
  /** Of the article. */
  id: string;
  /** ISO 8601, UTC. */
  at: string;
  page: Asked;
  /** Of the archived copy that the article names; null: it names none. */
  archive: Asked | null;
  /** Whether the configured archive has the page; null where none is configured. */
  inArchive: Asked | null;
}

/** Whether readers would not find what they are led to. */
export const isDead = (asked: Asked | null): boolean => asked !== null && (asked.state === 'gone' || asked.state === 'fails');
/** Under which an article stands in the list of links; the first that fits. */
export const linkGroups = ['dead', 'refused', 'not-asked', 'not-archived'] as const;
export type LinkGroup = (typeof linkGroups)[number];

/** Null where every address answers, and the configured archive has the page. */
export function linkGroupOf({ page, archive, inArchive }: LinkCheck): LinkGroup | null {
  const isAny = (state: LinkState) => [page, archive, inArchive].some((asked) => asked?.state === state);
  if (isDead(page) || isDead(archive)) return 'dead';
  if (isAny('refuses')) return 'refused';
  if (isAny('not-asked')) return 'not-asked';
  return isDead(inArchive) ? 'not-archived' : null;
}
export const isBroken = (check: LinkCheck): boolean => linkGroupOf(check) === 'dead';
