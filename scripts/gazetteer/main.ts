import { main as importLayer } from '../geocode/import';
import { refuse } from '../geocode/refuse';
import { add } from './add';

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = { add };

/** `add COUNTRY…` makes packs; `import FILE` adds a layer. */
export async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  const own = command === undefined ? undefined : commands[command];
  if (!own) return importLayer(args);
  try {
    return await own(rest);
  } catch (error) {
    return refuse(error);
  }
}
