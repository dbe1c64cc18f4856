/**
 * A short name for a text: 53 bits (cyrb53), in base 36. Two different texts of a million have the same one with a
 * probability of 1 in 18,000: enough to tell what changed and to name things, where a wrong answer is noticed.
 */
export function fingerprint(text: string): string {
  return hash53(text).toString(36);
}

export function hash53(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
