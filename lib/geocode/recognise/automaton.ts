/**
 * A deterministic automaton over words: one walk from a position finds every phrase that begins there.
 * States and words are numbers and all transitions stand in one map, so 100,000 names stay small and load fast.
 */
export class Automaton<Value> {
  private readonly words = new Map<string, number>();
  private readonly transitions = new Map<number, number>();
  private readonly values = new Map<number, Value[]>();
  private states = 1;

  /** 2²² words; with up to 2³¹ states a key stays an exact double. */
  private static readonly width = 4_194_304;

  add(phrase: readonly string[], value: Value): void {
    let state = 0;
    for (const word of phrase) {
      const id = this.words.get(word) ?? this.words.size;
      this.words.set(word, id);
      const key = state * Automaton.width + id;
      const next = this.transitions.get(key) ?? this.states++;
      this.transitions.set(key, next);
      state = next;
    }
    const known = this.values.get(state);
    if (known) known.push(value);
    else this.values.set(state, [value]);
  }

  /** The state after `word`, or -1. Begin at state 0. */
  step(state: number, word: string): number {
    const id = this.words.get(word);
    return id === undefined ? -1 : (this.transitions.get(state * Automaton.width + id) ?? -1);
  }

  at(state: number): readonly Value[] {
    return this.values.get(state) ?? [];
  }

  accepts(state: number): boolean {
    return this.values.has(state);
  }
}
