import type { Locale } from '@/lib/i18n/locales';
import type { NamedClaim } from '@/lib/time/schema';
import { quotable } from '@/lib/time/words';
import { claimPath } from '@/lib/url/paths';
import { Unbroken } from './Unbroken';

/** A sentence in pieces: text, and the claims that it refers to, each by what it tells and with its link. */
export const Sentence = ({ parts, locale }: { parts: readonly (string | NamedClaim)[]; locale: Locale }) =>
  parts.map((part) =>
    typeof part === 'string' ? (
      <Unbroken key={part} text={part} />
    ) : (
      <a key={`${part.article} ${part.id}`} href={claimPath(locale, part.article, part.id)}>
        <Unbroken text={quotable(part, locale)} />
      </a>
    ),
  );
