import { MaydanError } from '../lib/errors';
import { usages } from '../lib/errors/commands';
import { commands } from './commands.mjs';
import { refuse } from './shared/refuse';

const help = `The command line of Maydan, a public map of conflict incidents.

  ${usages.maydan}

${Object.entries(commands)
  .map(([name, does]) => `  ${name.padEnd(13)} ${does}`)
  .join('\n')}

"COMMAND --help" says what a command takes, with examples.

Examples:
  npm run --silent maydan -- geocode article.txt
  npm run --silent maydan -- record --help

Exit codes: 0 done, 1 what was looked at is not as it should be, 2 refused (standard error says why).
`;

/** What stands in for a command: the list of them, or that there is none of this name. */
export async function main([name]: readonly string[]): Promise<number> {
  if (name !== undefined && name !== '--help' && name !== '-h') {
    const expected = `one of ${Object.keys(commands).join(', ')}`;
    return refuse(new MaydanError('COMMAND_UNKNOWN', { got: name, expected, command: 'maydan' }));
  }
  process.stdout.write(help);
  return name === undefined ? 2 : 0;
}
