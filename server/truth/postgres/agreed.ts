/** Any number that all nodes agree on: who holds this lock is alone in writing. "maydan" in ASCII. */
export const writeLock = 0x6d617964616en;

export const channel = 'maydan_changed';
