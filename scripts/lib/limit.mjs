/** How much one visitor may ask for: answers that have to be made, not files, nor pages that are kept. */
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { isOwnMachine, networkOf } from './client-address.mjs';

const seconds = 60;

/**
 * @param {number} most in a minute; 0: any number
 * @returns {(address: string) => Promise<number>} in how many seconds the address may ask again; 0: now
 */
export function limitOf(most) {
  if (most === 0) return async () => 0;
  const limiter = new RateLimiterMemory({ points: most, duration: seconds });
  return async (address) => {
    if (isOwnMachine(address)) return 0;
    try {
      await limiter.consume(networkOf(address));
      return 0;
    } catch ({ msBeforeNext = 1_000 }) {
      return Math.max(1, Math.ceil(msBeforeNext / 1_000));
    }
  };
}
