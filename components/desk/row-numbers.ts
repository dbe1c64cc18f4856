import type { Fields } from '@/lib/desk/fields';

/** 1 to `most`, or to as many as there are. */
export const rowNumbers = (most: number, fields: Fields, pattern: RegExp): number[] => {
  const held = Object.keys(fields).flatMap((name) => Number(pattern.exec(name)?.[1] ?? 0));
  return Array.from({ length: Math.max(most, ...held) }, (_, i) => i + 1);
};
