import { format, intlLocale } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { eventTypes } from '@/lib/record/event-types';
import type { PublishedRecord } from '@/lib/record/model';
import type { Choice, FacetName, Facets } from '@/lib/store/store';
import { carriedOf, filterNames, type Params, statuses, writeParams } from '@/lib/url/params';
import { homePath, slugify } from '@/lib/url/paths';
import styles from './filters.module.css';
import { ListSearch } from './ListSearch.client';
import { LiveForm } from './LiveForm.client';
import { choiceWords } from './words';

interface Props {
  facets: Facets;
  params: Params;
  record: PublishedRecord;
  locale: Locale;
}

/** From here on a list has a search of its own. */
const longList = 12;
/** Lists of a fixed order; others go by name. The order never follows the counts: a list does not move under the finger. */
const orders: Partial<Record<FacetName, readonly string[]>> = { type: Object.keys(eventTypes).map(slugify), status: statuses };

/** A plain form: it works before and without script, and its answer is an address. With script every change answers at once. */
export function Filters({ facets, params, record, locale }: Props) {
  const { filters: words, browse } = messagesFor(locale);
  const chosen = [params.type, params.status, params.actor, params.source, params.dataset].flatMap(
    (values) => values ?? [],
  ).length;
  // Where there is one dataset there is nothing to choose.
  const hasDatasets = record.datasets.size > 1;
  const fields = new Set<string>(filterNames.filter((name) => name !== 'article' && (name !== 'dataset' || hasDatasets)));
  // What the form does not show goes along with it.
  const kept = [...new URLSearchParams(writeParams(carriedOf(params)))].filter(([name]) => !fields.has(name));
  const group = (name: Exclude<FacetName, 'article'>, open: boolean) => (
    <Group
      key={name}
      name={name}
      title={words[name]}
      choices={facets[name]}
      chosen={params[name] ?? []}
      record={record}
      locale={locale}
      open={open}
    />
  );
  return (
    <LiveForm action={homePath(locale)} locale={locale} query={writeParams(carriedOf(params))} className={styles.form}>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className={styles.search}>
        <label className="visually-hidden" htmlFor="q">
          {words.q}
        </label>
        <input id="q" type="search" name="q" maxLength={200} defaultValue={params.q ?? ''} placeholder={words.qHint} />
        <button type="submit">{words.q}</button>
      </div>
      <details className={styles.more}>
        <summary>
          <span>{browse.filters}</span>
          {chosen > 0 && <span className={styles.soft}>{format(locale, browse.chosenCount, { count: chosen })}</span>}
        </summary>
        <div className={styles.groups}>
          {group('type', true)}
          {group('status', true)}
          {group('actor', false)}
          {group('source', false)}
          {hasDatasets && group('dataset', false)}
          <fieldset className={styles.dates}>
            <legend>{browse.dates}</legend>
            <label>
              <span>{words.from}</span>
              <input type="date" name="from" defaultValue={params.from ?? ''} />
            </label>
            <label>
              <span>{words.to}</span>
              <input type="date" name="to" defaultValue={params.to ?? ''} />
            </label>
          </fieldset>
          <button className={styles.submit} type="submit">
            {words.apply}
          </button>
        </div>
      </details>
    </LiveForm>
  );
}

interface GroupProps {
  name: Exclude<FacetName, 'article'>;
  title: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  record: PublishedRecord;
  locale: Locale;
  open: boolean;
}

/** One filter: each choice with the number of incidents that it would leave beside the other filters. */
function Group({ name, title, choices, chosen, record, locale, open }: GroupProps) {
  const { browse } = messagesFor(locale);
  const order = orders[name];
  const named = choices.map(({ value, count }) => ({ value, count, label: choiceWords(name, value, record, locale) }));
  const byName = new Intl.Collator(intlLocale[locale]).compare;
  named.sort((a, b) => (order ? order.indexOf(a.value) - order.indexOf(b.value) : byName(a.label, b.label)));
  const list = (
    <ul className={styles.choices}>
      {named.map(({ value, count, label }) => (
        <li key={value}>
          <label data-none={count === 0 || undefined}>
            <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
            <span>{label}</span>
            <span className={styles.soft}>{count}</span>
          </label>
        </li>
      ))}
    </ul>
  );
  return (
    <details className={styles.group} open={open}>
      <summary>
        <span>{title}</span>
        {chosen.length > 0 && <span className={styles.soft}>{format(locale, browse.chosenCount, { count: chosen.length })}</span>}
      </summary>
      <fieldset>
        <legend className="visually-hidden">{title}</legend>
        {named.length > longList ? <ListSearch label={browse.inList}>{list}</ListSearch> : list}
      </fieldset>
    </details>
  );
}
