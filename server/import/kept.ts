import { MaydanError } from '../../lib/errors';

const usual = 3;
const most = 100;

/**
 * How many versions of an imported dataset stay to be had, the one that is shown among them: MAYDAN_KEPT_VERSIONS.
 * @throws MaydanError OPTION_INVALID
 */
export function keptVersionsIn(env: Readonly<Record<string, string | undefined>>): number {
  const got = env.MAYDAN_KEPT_VERSIONS?.trim() ?? '';
  if (got === '') return usual;
  if (/^\d{1,3}$/.test(got) && Number(got) <= most) return Number(got);
  const expected = `a whole number from 0 to ${most}`;
  throw new MaydanError('OPTION_INVALID', { option: 'MAYDAN_KEPT_VERSIONS', got: `"${got}"`, expected, command: 'import' });
}
