import { MaydanError } from '../errors';

/**
 * The public origin for canonical links, feeds and cards, from `SITE_ORIGIN`, else localhost.
 * @throws MaydanError ORIGIN_INVALID
 */
export function siteOrigin(env: Readonly<Record<string, string | undefined>>): string {
  const got = env.SITE_ORIGIN;
  if (got === undefined || got === '') return `http://localhost:${env.PORT || '3000'}`;
  const fail = (reason: string): never => {
    throw new MaydanError('ORIGIN_INVALID', { got, reason });
  };
  if (!URL.canParse(got)) return fail('not an absolute address');
  const url = new URL(got);
  if (!['http:', 'https:'].includes(url.protocol)) return fail(`the scheme ${url.protocol}`);
  if (url.username || url.password) return fail('with a user name or password');
  if (got.replace(/\/$/, '') !== url.origin) return fail('more than an origin');
  return url.origin;
}
