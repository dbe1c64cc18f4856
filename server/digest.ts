import { createHash, type Hash } from 'node:crypto';

/** The first 12 hexadecimal digits of a text's SHA-256. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** The end of a digest that was fed piece by piece: 22 characters. */
export const digestFrom = (hash: Hash): string => hash.digest('base64url').slice(0, 22);
