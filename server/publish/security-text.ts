import { locales } from '../../lib/i18n/locales';
import { Problem } from '../../lib/publish/http/problem';
import { dayMs } from '../../lib/time/buckets';

const validDays = 180;

/** The file of RFC 9116. @throws Problem where the operator names no contact */
export function securityText({ contact, origin, now }: { contact: string | undefined; origin: string; now: Date }): string {
  if (!contact) throw new Problem('not-found', 'The operator of this site has named no contact for faults of security.');
  // By whole days, so that all nodes say the same.
  const expires = new Date((Math.floor(now.getTime() / dayMs) + validDays) * dayMs);
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString()}`,
    `Preferred-Languages: ${locales().join(', ')}`,
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n');
}
