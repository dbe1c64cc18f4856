import { type bulkFields, longestFound, mostInBulk } from '@/lib/desk/bulk';
import type { DeskMessages } from '@/lib/desk/messages';
import { titleIn, type WorkKind, type WorkRow, workKinds } from '@/lib/desk/work';
import { format } from '@/lib/i18n/format';
import { directionOf, type Locale, locales } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { type DocumentStatus, documentStatuses } from '@/lib/record/document-status';
import { ActionForm } from './ActionForm';
import { Choice, named } from './Choice';
import styles from './desk.module.css';
import { EventTypeOptions } from './EventTypeOptions';
import { Submit } from './Submit';
import { Told } from './Told';

interface Row {
  kind: string;
  id: string;
  status: DocumentStatus;
  titles: WorkRow['titles'];
}

interface Props {
  locale: Locale;
  words: DeskMessages;
  /** By what they are found. */
  wanted: Readonly<Record<'kind' | 'status' | 'dataset' | 'q' | 'assigned' | 'lacks', string>>;
  /** The id of whoever looks. */
  own: string;
  count: number;
  page: number;
  last: number;
  rows: readonly Row[];
  datasets: readonly string[];
  /** Who may have a document in hand; null for a viewer, who changes nothing. */
  people: readonly { id: string; name: string }[] | null;
  categories: readonly { id: string; name: string }[];
  told(name: string): string;
}

const kindName = ({ documents, bulk }: DeskMessages, kind: string): string =>
  kind === 'dataset' ? bulk.dataset : documents.kinds[kind as WorkKind];

/** Documents by a filter; those that are chosen can be changed together. */
export function Documents(props: Props) {
  const { locale, words, wanted, own, count, people, told } = props;
  const { bulk: copy } = words;
  const at = (search: Record<string, string>) => `/desk/${locale}/documents?${new URLSearchParams(search)}`;
  return (
    <>
      <h1>{copy.title}</h1>
      <Told words={words} told={told} />
      <p>{copy.intro}</p>
      <p className={styles.links}>
        {people && <a href={at({ assigned: own })}>{copy.mine}</a>}
        {locales().map((one) => (
          <a key={one} href={at({ lacks: one })}>
            {copy.lacksIn[one] ?? one}
          </a>
        ))}
      </p>
      <Filter {...props} />
      <p role="status">{format(locale, copy.found, { count })}</p>
      {people ? (
        <ActionForm action="/bulk" locale={locale} from="/documents" className={styles.wide}>
          {Object.entries(wanted).map(([name, value]) => (
            <input key={name} type="hidden" name={`wanted-${name}`} value={value} />
          ))}
          <List {...props} />
          {count > 0 && <Change {...props} people={people} />}
        </ActionForm>
      ) : (
        <List {...props} />
      )}
    </>
  );
}

function Filter({ locale, words, wanted, datasets, people }: Props) {
  const { bulk: copy, documents } = words;
  const kinds = [...workKinds, 'dataset'].map((kind) => ({ id: kind, name: kindName(words, kind) }));
  return (
    <search>
      <form method="get" className={styles.section} action={`/desk/${locale}/documents`}>
        <div className={styles.pair}>
          <Choice label={copy.kind} name="kind" options={kinds} none={copy.any} chosen={wanted.kind} />
          <Choice
            label={copy.status}
            name="status"
            options={named(documentStatuses, documents.statuses)}
            none={copy.any}
            chosen={wanted.status}
          />
          <Choice
            label={copy.ofDataset}
            name="dataset"
            options={datasets.map((id) => ({ id, name: id }))}
            none={copy.any}
            chosen={wanted.dataset}
          />
          <Choice
            label={copy.lacks}
            name="lacks"
            options={named(locales(), documents.languages)}
            none={copy.any}
            chosen={wanted.lacks}
          />
          {people && <Choice label={copy.assigned} name="assigned" options={people} none={copy.any} chosen={wanted.assigned} />}
          <label className={styles.field}>
            <span>{copy.words}</span>
            <input name="q" type="search" defaultValue={wanted.q} />
          </label>
        </div>
        <Submit>{copy.show}</Submit>
      </form>
    </search>
  );
}

function List({ locale, words, wanted, page, last, rows, people }: Props) {
  const { bulk: copy, documents } = words;
  const given = Object.entries(wanted).filter(([, value]) => value !== '');
  const at = (other: number) => `/desk/${locale}/documents?${new URLSearchParams([...given, ['page', String(other)]])}#list`;
  return (
    <section className={styles.section} aria-labelledby="list">
      <h2 id="list">{copy.list}</h2>
      <ul className={styles.rows}>
        {rows.map(({ kind, id, status, titles }) => {
          const { text, language } = titleIn(titles, locale, id);
          const isPage = kind !== 'dataset';
          return (
            <li key={`${kind}/${id}`} className={styles.ticked}>
              {people && (
                <input
                  type="checkbox"
                  name="documents"
                  value={`${kind}/${id}`}
                  aria-label={format(locale, copy.choose, { title: text })}
                />
              )}
              <p>
                {isPage ? (
                  <a href={`/desk/${locale}/documents/${kind}/${id}`} lang={language} dir={directionOf(language)}>
                    {text}
                  </a>
                ) : (
                  <span lang={language} dir={directionOf(language)}>
                    {text}
                  </span>
                )}
                <span className={styles.soft}>
                  {kindName(words, kind)} · {documents.statuses[status]}
                </span>
              </p>
            </li>
          );
        })}
      </ul>
      {last > 1 && (
        <p className={styles.links}>
          {page > 1 && (
            <a rel="prev" href={at(page - 1)}>
              {copy.earlier}
            </a>
          )}
          {page < last && (
            <a rel="next" href={at(page + 1)}>
              {copy.later}
            </a>
          )}
        </p>
      )}
    </section>
  );
}

function Change({ locale, words, count, people, categories }: Props & { people: NonNullable<Props['people']> }) {
  const { bulk: copy, documents } = words;
  const messages = messagesFor(locale);
  const field = (name: (typeof bulkFields)[number]) => (
    <label className={styles.check}>
      <input type="radio" name="field" value={name} defaultChecked={name === 'texts'} />
      <span>{copy.fields[name]}</span>
    </label>
  );
  return (
    <section className={styles.section} aria-labelledby="change">
      <h2 id="change">{copy.change}</h2>
      <p>{copy.changeIntro}</p>
      <label className={styles.check}>
        <input type="checkbox" name="all" />
        <span>
          {format(locale, copy.all, { count })}{' '}
          <span className={styles.soft}>{format(locale, copy.allHint, { count: mostInBulk })}</span>
        </span>
      </label>
      <fieldset className={styles.group}>
        <legend>{copy.field}</legend>
        {field('texts')}
        <div className={styles.pair}>
          <label className={styles.field}>
            <span>{copy.find}</span>
            <input name="find" maxLength={longestFound} dir="auto" autoComplete="off" />
          </label>
          <label className={styles.field}>
            <span>{copy.replace}</span>
            <input name="replace" maxLength={longestFound} dir="auto" autoComplete="off" />
          </label>
        </div>
        <fieldset className={styles.choices}>
          <legend>{copy.languages}</legend>
          {locales().map((one) => (
            <label key={one}>
              <input type="checkbox" name="languages" value={one} defaultChecked={one === locale} />
              {documents.languages[one]}
            </label>
          ))}
        </fieldset>
        {field('type')}
        <label className={styles.field}>
          <span>{copy.type}</span>
          <select name="type">
            <EventTypeOptions messages={messages} />
          </select>
        </label>
        {field('category')}
        <Choice label={copy.category} name="category" options={categories} none={copy.byType} />
        {field('assigned')}
        <Choice label={copy.assigned} name="assigned" options={people} none={copy.nobody} />
        {field('visibility')}
        <Choice label={copy.visibility} name="visibility" options={named(['public', 'desk'] as const, copy.visibilities)} />
      </fieldset>
      <Submit>{copy.preview}</Submit>
    </section>
  );
}
