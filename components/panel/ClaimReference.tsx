import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { textIn } from '@/lib/i18n/text-in';
import { pathOfClaim } from '@/lib/record/address';
import { speakerOf } from '@/lib/record/attribution';
import type { ClaimEntry } from '@/lib/record/model';
import { shortDate } from '@/lib/time/words';

/** The anchor of a claim on the page of an incident or area, which holds claims of several articles: "claim-rudaw-2022-01-26-c01". */
export const anchorOf = ({ article, id }: Pick<ClaimEntry, 'article' | 'id'>): string => `claim-${article.slug}-${id}`;

/** Where a claim is read from a page that shows these: on it, else on the page of its article. */
export const hrefOf = (claim: ClaimEntry, shown: readonly ClaimEntry[], locale: Locale): string =>
  shown.some(({ ref }) => ref === claim.ref) ? `#${anchorOf(claim)}` : pathOfClaim(locale, claim);

interface Props {
  claim: ClaimEntry;
  /** The claims of the page: one of them is reached on it, another on the page of its article. */
  shown: readonly ClaimEntry[];
  locale: Locale;
}

/** A claim by its speaker and day, where its words stand elsewhere on the page. */
export function ClaimReference({ claim, shown, locale }: Props) {
  const messages = messagesFor(locale);
  const date = shortDate(claim.said, locale, messages);
  return (
    <a href={hrefOf(claim, shown, locale)}>
      <bdi>{textIn(speakerOf(claim).name, locale)}</bdi>
      {date !== null && ` (${date})`}
    </a>
  );
}
