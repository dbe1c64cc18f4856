import Form from 'next/form';
import Link from 'next/link';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { PublishedRecord } from '@/lib/record/model';
import type { Choice, Facets } from '@/lib/store/store';
import { filtersOf, type Params } from '@/lib/url/params';
import { homePath, slugify } from '@/lib/url/paths';
import styles from './filters.module.css';

interface Props {
  facets: Facets;
  params: Params;
  record: PublishedRecord;
  locale: Locale;
}

/** A plain form: it works before and without script, and its answer is an address. */
export function Filters({ facets, params, record, locale }: Props) {
  const messages = messagesFor(locale);
  const { filters: words } = messages;
  const active = Object.keys(filtersOf(params)).length > 0;
  const eventTypes = Object.entries(messages.eventTypes).map(([type, name]) => [slugify(type), name] as const);
  const names: Record<keyof Facets, (value: string) => string> = {
    type: (value) => eventTypes.find(([slug]) => slug === value)?.[1] ?? value,
    actor: (value) => record.actors.get(value)?.name[locale] ?? value,
    source: (value) => record.sources.get(value)?.name[locale] ?? value,
    article: (value) => record.articles.get(value)?.title[locale] ?? value,
    status: (value) =>
      ({
        single: messages.status.single,
        several: messages.incident.severalShort,
        contested: messages.status.contested,
        uncontested: messages.status.uncontested,
      })[value] ?? value,
  };
  const choice = (name: keyof Facets, choices: readonly Choice[]) => (
    <label className={styles.field}>
      <span>{words[name]}</span>
      <select name={name} defaultValue={[params[name] ?? ''].flat()[0] ?? ''}>
        <option value="">{words.any}</option>
        {choices.map(({ value, count }) => (
          <option key={value} value={value}>
            {names[name](value)} ({count})
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <details className={styles.filters} open={active}>
      <summary>{words.title}</summary>
      {/* The key makes the fields follow the address when it changes. */}
      <Form key={JSON.stringify(params)} action={homePath(locale)} className={styles.form} role="search">
        <label className={styles.field} data-wide>
          <span>{words.q}</span>
          <input type="search" name="q" maxLength={200} defaultValue={params.q ?? ''} placeholder={words.qHint} />
        </label>
        {choice('type', facets.type)}
        {choice('actor', facets.actor)}
        {choice('source', facets.source)}
        {choice('status', facets.status)}
        <label className={styles.field}>
          <span>{words.from}</span>
          <input type="date" name="from" defaultValue={params.from ?? ''} />
        </label>
        <label className={styles.field}>
          <span>{words.to}</span>
          <input type="date" name="to" defaultValue={params.to ?? ''} />
        </label>
        <p className={styles.actions}>
          <button type="submit">{words.apply}</button>
          {active && <Link href={homePath(locale)}>{words.reset}</Link>}
        </p>
      </Form>
    </details>
  );
}
