import { bytesOf, tagOf } from './respond';

/** An answer as it goes out, to be kept for all who ask for it. */
export interface Made {
  body: Uint8Array<ArrayBuffer>;
  tag: string;
}

export function made(content: string | Uint8Array<ArrayBuffer>): Made {
  const body = bytesOf(content);
  return { body, tag: tagOf(body) };
}

/** Bytes that it takes in memory; also that there is no such answer takes some. */
export const sizeOfMade = (kept: Made | null): number => (kept?.body.byteLength ?? 0) + 500;
