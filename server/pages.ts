import { oneOf } from './shared';

type Fields = Readonly<Record<string, unknown>>;
/** A logger of pino's, as far as it is used here. */
export interface Log {
  info(fields: Fields, text: string): void;
  warn(fields: Fields, text: string): void;
  error(fields: Fields, text: string): void;
}

/** What the server in front of Next (scripts/lib/serve.mjs) provides to the routes. Empty under `next dev`, which keeps nothing. */
interface Serving {
  /** The `Cookie` header by which Next renders a page on request that it would else keep. */
  onRequest?: string;
  /** The policy of a page that is rendered for one request alone, by its path and a nonce. */
  policyWith?: (path: string, nonce: string) => string;
  expirePages?: (before: Before) => Promise<void>;
  /** Ends the start, as there is no record to serve. Next logs what a start throws, and goes on without it. */
  startFailed?: (error: unknown) => void;
  log?: Log;
  /** It was told to end, and begins nothing new. */
  isEnding?: boolean;
  /** What the routes provide to it, for `/metrics`: how what is served stands. Times in s since 1970, 0: never. */
  served?: () => { sequence: number; documents: number; servedAt: number; refusedSince: number };
  /** The same: the headers that the proxy would add at a path; null: it has to be asked. See server/site/ways.ts. */
  headersAsAsked?: (pathname: string) => Promise<Readonly<Record<string, string>> | null>;
  /** Says something to who starts the site, once it listens. */
  tellAtStart?: (text: string) => void;
}
export const serving = (): Serving => oneOf('serving', () => ({}));

/** What was served until now. */
export interface Before {
  /** Of the record; null: of any. */
  version: string | null;
  /** Something of it may be shown no longer. */
  isGone: boolean;
}

/**
 * To be called whenever what the public sees has changed, from anywhere in this process: pages of before are rendered anew
 * when they are next asked for. For a moment they are sent while that is done, unless something of them is gone.
 */
export const recordChanged = async (before: Before): Promise<void> => serving().expirePages?.(before);
