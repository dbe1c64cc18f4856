import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as 43 characters of base64url: nobody guesses one, whatever is tried. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token. Without salt and stretching, as the token is random and not chosen by a person. */
export const digestOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** "a-5f0c9d13": tells nothing of whoever it stands for. */
export const newId = (kind: 'a' | 't' | 'c' | 'i' | 'b' | 'f' | 'w' | 'd'): string => `${kind}-${randomBytes(4).toString('hex')}`;
