import { MaydanError } from '../../lib/errors';
import { usages } from '../../lib/errors/commands';
import { refuse } from '../shared/refuse';
import { add } from './add';
import { adopt } from './adopt';
import { importLayer } from './import';

const help = `Adds places to the gazetteer.

  ${usages.gazetteerAdd}
  ${usages.gazetteerAdopt}
  ${usages.gazetteer}

  add      makes packs of whole countries: units with their outlines, towns
  adopt    copies one place of a pack or layer into the curated gazetteer
  import   adds a layer of places: a table of GeoNames, or named points

"gazetteer add --help" and so on say what each takes, with an example.

Exit codes: 0 done, 2 refused (standard error says why).
`;

const actions: Readonly<Record<string, (args: readonly string[]) => number | Promise<number>>> = {
  add,
  adopt,
  import: importLayer,
};

export async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h') {
    process.stdout.write(help);
    return name === undefined ? 2 : 0;
  }
  try {
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (action) return await action(rest);
    const expected = Object.keys(actions).join(', ');
    throw new MaydanError('COMMAND_UNKNOWN', { got: name, expected: `one of ${expected}`, command: 'gazetteer' });
  } catch (error) {
    return refuse(error);
  }
}
