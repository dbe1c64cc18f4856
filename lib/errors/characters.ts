/**
 * Characters that no text of the record may hold: with them it reads otherwise than it is stored, or they cannot be
 * seen. The pages isolate directions themselves. The first row decides; `unless` tells where a character is needed.
 */
const rows: readonly { what: string; from: RegExp; unless?: (before: string, after: string) => boolean }[] = [
  { what: 'a direction override, embedding or isolate', from: /[\u202A-\u202E\u2066-\u2069]/u },
  { what: 'a direction mark where none is needed', from: /[\u200E\u200F\u061C]/u, unless: turnsNeutral },
  {
    what: 'a zero-width non-joiner outside an Arabic-script word',
    from: /\u200C/u,
    // Persian writes it between a prefix and its verb.
    unless: (before, after) => /\p{Script=Arabic}$/u.test(before) && /^\p{Script=Arabic}/u.test(after),
  },
  { what: 'a control character', from: /\p{Cc}/u },
  { what: 'an invisible character', from: /[\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\u2800\uFFF9-\uFFFC]/u },
  { what: 'a private use character', from: /\p{Co}/u },
  { what: 'half of a surrogate pair, or no character', from: /[\p{Cs}\p{Noncharacter_Code_Point}]/u },
  { what: 'the sign for a character lost in a conversion', from: /\uFFFD/u },
];

/** A mark is needed beside a sign without a direction, where both directions meet: a bracketed Latin name in Arabic. */
function turnsNeutral(before: string, after: string): boolean {
  const text = before + after;
  const isMixed = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) && /[\p{Script=Latin}\p{Nd}]/u.test(text);
  return isMixed && (/[\p{P}\p{S}]$/u.test(before) || /^[\p{P}\p{S}]/u.test(after));
}

export interface RefusedCharacter {
  what: string;
  /** UTF-16 offset. */
  at: number;
}

/** The first character of a text that must not be there, or null. */
export function refusedCharacter(text: string): RefusedCharacter | null {
  let at = 0;
  for (const character of text) {
    const row = rows.find(({ from }) => from.test(character));
    if (row && !row.unless?.(text.slice(0, at), text.slice(at + character.length))) return { what: row.what, at };
    at += character.length;
  }
  return null;
}

/**
 * A line without them; a mark that is needed stays. So does the sign for a lost character: without it nobody would see that
 * something is missing.
 */
export function withoutRefused(line: string): string {
  let kept = '';
  let at = 0;
  for (const character of line) {
    at += character.length;
    const row = rows.find(({ from }) => from.test(character));
    if (!row || character === '\uFFFD' || row.unless?.(kept, line.slice(at))) kept += character;
  }
  return kept;
}

const hidden = new RegExp(`[${rows.map(({ from }) => from.source.replace(/^\[(.*)\]$/, '$1')).join('')}]`, 'gu');

const anyHidden = new RegExp(hidden.source, 'u');

/** Whether a text holds any of these characters, needed or not: what does not has no need to be looked through. */
export const hasHidden = (text: string): boolean => anyHidden.test(text);

/** A text with what cannot be seen written out, as JSON does it: "\u202e". */
export const visible = (text: string): string =>
  text.replace(hidden, (character) =>
    Array.from({ length: character.length }, (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  );
