import { oneOf } from './shared';

/** What the server in front of Next (scripts/lib/serve.mjs) provides to the routes. Empty under `next dev`, which keeps nothing. */
interface Serving {
  /** The `Cookie` header by which Next renders a page on request that it would else keep. */
  onRequest?: string;
  expirePages?: () => Promise<void>;
  /** Ends the start, as there is no record to serve. Next logs what a start throws, and goes on without it. */
  startFailed?: (error: unknown) => void;
  /** Says something to who starts the site, once it listens. */
  tellAtStart?: (text: string) => void;
}
export const serving = (): Serving => oneOf('serving', () => ({}));

/**
 * To be called whenever what the public sees has changed, from anywhere in this process: no page of before is served any
 * more. Each is rendered anew when it is next asked for.
 */
export const recordChanged = async (): Promise<void> => serving().expirePages?.();
