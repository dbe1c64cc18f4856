const size = 128; // tokens; patterns look a dozen ahead and two behind
const mask = size - 1;

/**
 * What is known of the tokens near the one being read. What is far behind is forgotten, and found again if asked for:
 * a long text then leaves nothing to be carried along, and ten times the text takes ten times as long.
 */
export class Window<Value> {
  private readonly indices = new Int32Array(size).fill(-1);
  private readonly values: (Value | undefined)[] = new Array(size);

  get(index: number): Value | undefined {
    return this.indices[index & mask] === index ? this.values[index & mask] : undefined;
  }

  /** Gives back what it keeps. */
  set(index: number, value: Value): Value {
    this.indices[index & mask] = index;
    this.values[index & mask] = value;
    return value;
  }
}
