import { normalise } from '../normalise';
import { Gap, type Token, tokenise, withinName } from '../tokenise';
import type { Automaton, State } from './automaton';
import { longestWord, type Reading, readings } from './clitics';
import { keysOf } from './latin';
import type { Entry, Lexicon, Sense, Spelling } from './names';
import { closeEnough, skeleton } from './transliteration';
import { Window } from './window';

/** A phrase of one or more tokens found at a position. */
interface Match {
  /** Token after the last. */
  end: number;
  clitic: string;
  /** Offset into the untouched text, after any clitic. */
  start: number;
}
export interface NameMatch extends Match {
  entries: readonly Entry[];
}
export interface WordMatch extends Match {
  sense: Sense;
}

const none: readonly never[] = [];

/** A text's tokens, and what is known of each: names, words of ours and organisations, looked up when asked for. */
export class Reader {
  readonly tokens: readonly Token[];
  private readonly keys: readonly string[];
  private readonly starts: Int32Array;
  private readonly knownReadings = new Window<readonly Reading[]>();
  private readonly knownNames = new Window<readonly NameMatch[]>();
  private readonly knownWords = new Window<readonly WordMatch[]>();

  constructor(
    readonly source: string,
    private readonly lexicon: Lexicon,
  ) {
    const normal = normalise(source);
    this.starts = normal.starts;
    this.tokens = tokenise(normal);
    this.keys = keysOf(this.tokens);
  }

  get length() {
    return this.tokens.length;
  }

  key(index: number): string {
    return this.keys[index] ?? '';
  }

  /** The words of a match in normal form, without its clitic. */
  stem(index: number, match: NameMatch): string {
    const first = this.readingsAt(index).find((reading) => reading.clitic === match.clitic)?.stem ?? this.key(index);
    return [first, ...this.keys.slice(index + 1, match.end)].join(' ');
  }

  gap(index: number): number {
    return this.tokens[index]?.gap ?? Gap.paragraph;
  }

  /** End, in the untouched text, of the token before `end`. */
  stop(end: number): number {
    return this.tokens[end - 1]!.end;
  }

  /** Names that begin here, longest first; a clitic is read off only where the token as it stands begins no name. */
  names(index: number): readonly NameMatch[] {
    return this.knownNames.get(index) ?? this.knownNames.set(index, this.findNames(index));
  }

  words(index: number): readonly WordMatch[] {
    return this.knownWords.get(index) ?? this.knownWords.set(index, this.findWords(index));
  }

  /** Whether nothing of interest begins here: true of most words, and told without looking any further. */
  idle(index: number): boolean {
    const token = this.tokens[index]!;
    return this.readingsAt(index).length === 0 && token.script !== 'number' && (token.script !== 'latin' || this.isLower(index));
  }

  /** End of the organisation that begins here, or -1. */
  organisation(index: number): number {
    const { organisations } = this.lexicon;
    for (const reading of this.readingsAt(index)) {
      let last = -1;
      let state = organisations.step(undefined, reading.stem);
      for (let end = index + 1; state; end++) {
        if (state.values) last = end;
        state = this.onward(organisations, state, end);
      }
      if (last !== -1) return last;
    }
    return -1;
  }

  /** A Latin word that not even a spelling of a name may begin with. */
  private isLower(index: number): boolean {
    return !this.tokens[index]!.capital && this.keys[index] !== 'al';
  }

  /** Readings under which something may begin here; none for most words. */
  private readingsAt(index: number): readonly Reading[] {
    const token = this.tokens[index];
    if (!token) return none;
    return (
      this.knownReadings.get(index) ??
      this.knownReadings.set(index, readings(this.keys[index]!, token.script === 'arabic', this.lexicon.begins))
    );
  }

  /** The state after the token at `end`, where it may still belong to the phrase. */
  private onward<Value>(automaton: Automaton<Value>, state: State<Value>, end: number): State<Value> | undefined {
    const next = this.tokens[end];
    return next && withinName(next.gap) ? automaton.step(state, this.keys[end]!) : undefined;
  }

  private startOf(index: number, reading: Reading): number {
    const token = this.tokens[index]!;
    return reading.skip === 0 ? token.start : this.starts[token.from + reading.skip]!;
  }

  private findNames(index: number): readonly NameMatch[] {
    const token = this.tokens[index];
    if (!token) return none;
    const { names } = this.lexicon;
    for (const reading of this.readingsAt(index)) {
      const found: NameMatch[] = [];
      let capital = false;
      let state = names.step(undefined, reading.stem);
      for (let end = index + 1; state; end++) {
        capital ||= this.tokens[end - 1]!.capital && this.keys[end - 1] !== 'al';
        if (state.values) {
          const entries = capital ? state.values : state.values.filter((entry) => !entry.needsCapital);
          if (entries.length > 0) found.push({ end, entries, clitic: reading.clitic, start: this.startOf(index, reading) });
        }
        state = this.onward(names, state, end);
      }
      if (found.length > 0)
        return this.withSpellings(index, [...this.afterArticle(index, found.at(-1)!.end), ...found.reverse()]);
    }
    const bare = this.afterArticle(index, index + 1);
    if (bare.length > 0) return bare;
    return token.script === 'latin' ? this.findSpellings(index) : none;
  }

  /** "al-Hasakah" where the gazetteer has "Hasakah"; of those only what reaches past `end` ("al-Raqqa province"). */
  private afterArticle(index: number, end: number): readonly NameMatch[] {
    // An article after an article begins no name; followed further, "al-al-al-…" would be as deep as it is long.
    if (this.keys[index] !== 'al' || this.keys[index + 1] === 'al' || !(this.gap(index + 1) & Gap.hyphen)) return none;
    const { start } = this.tokens[index]!;
    return this.names(index + 1).flatMap((match) => (match.end > end ? [{ ...match, start }] : []));
  }

  /** A common or distant name ("Tal") does not hide a longer one of the theatre that only sounds alike ("Tal Tamar"). */
  private withSpellings(index: number, found: readonly NameMatch[]): readonly NameMatch[] {
    if (this.tokens[index]!.script !== 'latin' || !found[0]!.entries.every((entry) => entry.common || entry.background))
      return found;
    return [...this.findSpellings(index).filter((match) => match.end > found[0]!.end), ...found];
  }

  /** Capitalised Latin words that no name is spelt like, but one may sound like: "Sheddadi". */
  private findSpellings(index: number): readonly NameMatch[] {
    const found: NameMatch[] = [];
    let state: State<Spelling> | undefined;
    for (let end = index; ; end++) {
      const token = this.tokens[end];
      if (token?.script !== 'latin' || (end > index && !withinName(token.gap))) break;
      const key = this.keys[end]!;
      if (key !== 'al' && (!token.capital || key.length > longestWord)) break;
      state = this.lexicon.spellings.step(state, key === 'al' ? key : skeleton(key));
      if (!state) break;
      if (!state.values) continue;
      const words = this.keys.slice(index, end + 1);
      const entries = state.values
        .filter((spelling) => spelling.words.every((word, i) => closeEnough(word, words[i]!, spelling.strict)))
        .map((spelling) => spelling.entry());
      if (entries.length > 0) found.push({ end: end + 1, entries, clitic: '', start: this.tokens[index]!.start });
    }
    return found.reverse();
  }

  private findWords(index: number): readonly WordMatch[] {
    if (this.readingsAt(index).length === 0) return none;
    const { words } = this.lexicon;
    const found: WordMatch[] = [];
    for (const reading of this.readingsAt(index)) {
      let state = words.step(undefined, reading.stem);
      for (let end = index + 1; state; end++) {
        if (state.values)
          for (const sense of state.values)
            found.push({ end, sense, clitic: reading.clitic, start: this.startOf(index, reading) });
        state = this.onward(words, state, end);
      }
    }
    if (found.length === 0) return none;
    return found.length > 1 ? found.sort((a, b) => b.end - a.end) : found;
  }
}
