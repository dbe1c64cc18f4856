import { refuse } from '../shared/refuse';
import { add } from './add';
import { adopt } from './adopt';
import { main as importLayer } from './import';

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = { add, adopt };

/** `add COUNTRY…` makes packs; `adopt ID` copies a place of one into the curated gazetteer; `import FILE` adds a layer. */
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
