import type { ChildProcess } from 'node:child_process';
import { constants, setPriority } from 'node:os';

/**
 * Has a process of ours come after the server where both want the same core. Where the system does not let it, as under a
 * filter of system calls, it goes on as it is.
 */
export function comeAfterOthers({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or must not be changed.
  }
}
