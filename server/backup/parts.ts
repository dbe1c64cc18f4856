import { deskPart } from './desk-part';
import type { Part } from './part';
import { recordPart } from './record-part';
import { sitePart } from './site-part';

/** All that a backup holds, in the order in which it is put in use: first what another writer can still have refused. */
export const parts: readonly Part[] = [recordPart, deskPart, sitePart];
