/**
 * A version of a document, as addresses and forms name it: "12", what change set 12 made of it, or "before-12", what stood
 * before that.
 */
export interface NamedVersion {
  sequence: number;
  side: 'before' | 'after';
}

export const versionPattern = /^(before-)?([1-9]\d{0,15})$/;

/** Null for what names no version. */
export function versionNamed(name: string): NamedVersion | null {
  const [, before, sequence] = versionPattern.exec(name) ?? [];
  return sequence === undefined ? null : { sequence: Number(sequence), side: before === undefined ? 'after' : 'before' };
}

export const versionName = ({ sequence, side }: NamedVersion): string =>
  side === 'before' ? `before-${sequence}` : String(sequence);
