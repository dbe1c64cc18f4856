/**
 * A node of the automaton. Most have no child or one, so a map is made only for the second: 100,000 names stay small
 * and load fast.
 */
export interface State<Value> {
  values: Value[] | null;
  word: string | null;
  only: State<Value> | null;
  more: Map<string, State<Value>> | null;
}

/** Every spelling of it, as the keys of words have it. */
const article = 'al';

const newState = <Value>(): State<Value> => ({ values: null, word: null, only: null, more: null });

export interface Phrase<Value> {
  phrase: readonly string[];
  value: Value;
}

/**
 * A deterministic automaton over words: one walk from a position finds every phrase that begins there. With `more`, phrases
 * are added when their head is first walked over: their first word, after an article with the next (`name-words.ts`).
 */
export class Automaton<Value> {
  private readonly first = new Map<string, State<Value>>();
  private readonly filled = new Set<string>();

  constructor(private readonly more?: (head: string) => readonly Phrase<Value>[]) {
    if (more) this.first.set(article, newState<Value>());
  }

  add(phrase: readonly string[], value: Value): void {
    let state: State<Value> | undefined;
    for (const word of phrase) {
      const next = this.after(state, word) ?? newState<Value>();
      if (!state) this.first.set(word, next);
      else if (state.more) state.more.set(word, next);
      else if (state.word === null || state.word === word) {
        state.word = word;
        state.only = next;
      } else {
        state.more = new Map([
          [state.word, state.only!],
          [word, next],
        ]);
      }
      state = next;
    }
    if (!state) return;
    if (state.values) state.values.push(value);
    else state.values = [value];
  }

  /** The state after `word`, or undefined. Begin without a state. */
  step(state: State<Value> | undefined, word: string): State<Value> | undefined {
    if (this.more) {
      if (state) {
        if (state === this.first.get(article)) this.fill(`${article} ${word}`, this.more);
      } else if (word !== article) this.fill(word, this.more);
    }
    return this.after(state, word);
  }

  private after(state: State<Value> | undefined, word: string): State<Value> | undefined {
    if (!state) return this.first.get(word);
    if (state.more) return state.more.get(word);
    return state.word === word ? state.only! : undefined;
  }

  private fill(head: string, more: (head: string) => readonly Phrase<Value>[]): void {
    if (this.filled.has(head)) return;
    const found = more(head);
    if (found.length === 0) return;
    this.filled.add(head);
    for (const { phrase, value } of found) this.add(phrase, value);
  }
}
