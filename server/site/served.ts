import { oneOf, replace } from '../shared';
import { type Opened, openedOf, readRecord } from '../store/open';

/**
 * What this process serves now: a request is answered from one such state, whatever is served after it. Where nothing
 * follows the changes (`Site`), as in tests and commands: the files as they are when it is first asked for.
 */
export const served = (): Opened => oneOf('served', () => openedOf(readRecord()));

/** Serves another state, to whoever asks from now on. */
export const serve = (opened: Opened): void => replace('served', opened);
