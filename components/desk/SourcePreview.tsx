import { ClaimLine } from '@/components/panel/ClaimLine';
import { LocalizedText } from '@/components/panel/LocalizedText';
import panel from '@/components/panel/panel.module.css';
import sourcing from '@/components/panel/sourcing.module.css';
import { deskMessages } from '@/lib/desk/messages';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { textIn } from '@/lib/i18n/text-in';
import type { ClaimEntry, RecordCatalogue } from '@/lib/record/model';
import type { Source } from '@/lib/record/schema';

interface Props {
  source: Source;
  /** The first of those that it makes or passes on. */
  claims: readonly ClaimEntry[];
  record: RecordCatalogue;
  locale: Locale;
}

/** A source as readers meet it: it has no page of its own, but stands where a claim says who makes it. */
export function SourcePreview({ source: { name, kind, description, descriptionSource }, claims, record, locale }: Props) {
  const messages = messagesFor(locale);
  const { preview: words } = deskMessages(locale).record.items;
  return (
    <article className={panel.page}>
      <p className={panel.kind}>{messages.browse.sourceKinds[kind]}</p>
      <h1 className={panel.title}>
        <LocalizedText text={name} locale={locale} />
      </h1>
      {description && descriptionSource && (
        <p>
          <LocalizedText text={description} locale={locale} />{' '}
          {format(locale, messages.record.article.descriptionFrom, {
            source: textIn(record.articles.get(descriptionSource)?.title, locale) ?? descriptionSource,
          })}
        </p>
      )}
      <section className={panel.section}>
        <h2>{words.claims}</h2>
        <p className={panel.soft}>{claims.length === 0 ? words.none : words.hint}</p>
        <ul className={sourcing.lines}>
          {claims.map((claim) => (
            <ClaimLine key={claim.ref} claim={claim} locale={locale} />
          ))}
        </ul>
      </section>
    </article>
  );
}
