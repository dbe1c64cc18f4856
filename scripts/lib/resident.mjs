import { readFileSync } from 'node:fs';

/** @param {number} pid @returns {number} MiB of memory that a process holds; NaN where the system does not tell, as other than Linux */
export function residentOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}
