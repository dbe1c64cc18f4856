import { MaydanError } from '../../lib/errors';
import { migrate, migrationsOf } from '../../server/truth/postgres/migrate';

/** @throws MaydanError DATABASE_URL_INVALID where the record is not in PostgreSQL, MIGRATION_REFUSED … @returns what to print */
export async function migrateTables(url: string | undefined, to: string | undefined): Promise<string> {
  const names = await migrate(urlOf(url), to);
  if (names.length === 0) return 'The tables are as this release wants them, nothing was changed.\n';
  return names.map((name) => `${to === undefined || name <= to ? 'made' : 'taken back'}  ${name}\n`).join('');
}

/** @throws the same */
export async function listMigrations(url: string | undefined): Promise<string> {
  const states = await migrationsOf(urlOf(url));
  return states
    .map(({ name, madeAt, isKnown, suitsEarlier }) => {
      const told = [!isKnown && 'of a newer release', !suitsEarlier && 'all nodes have to be ended for it'].filter(Boolean);
      return `${name.padEnd(30)} ${(madeAt ?? 'not made yet').padEnd(24)}  ${told.join(', ')}`.trimEnd();
    })
    .join('\n')
    .concat('\n');
}

function urlOf(url: string | undefined): string {
  if (url && /^postgres(?:ql)?:\/\//.test(url) && URL.canParse(url)) return url;
  throw new MaydanError('DATABASE_URL_INVALID', {});
}
