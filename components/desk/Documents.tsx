import { type bulkFields, longestFound, mostInBulk } from '@/lib/desk/bulk';
import type { DeskMessages } from '@/lib/desk/messages';
import { type ListedKind, titleIn, type WorkRow, workKinds } from '@/lib/desk/work';
import { format } from '@/lib/i18n/format';
import { directionOf, type Locale, locales } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { type DocumentStatus, documentStatuses } from '@/lib/record/document-status';
import { ActionForm } from './ActionForm';
import { Choice } from './Choice.client';
import styles from './desk.module.css';
import { EventTypeDefinitions } from './EventTypeDefinitions';
import { eventTypeOptions } from './event-type-options';
import { named } from './named';
import { Submit } from './Submit';
import { TextField } from './TextField.client';
import { Tick } from './Tick.client';
import { Told } from './Told';

interface Row {
  kind: ListedKind;
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

const kindName = ({ documents, bulk }: DeskMessages, kind: ListedKind): string =>
  kind === 'dataset' ? bulk.dataset : documents.kinds[kind];

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
  const kinds = [...workKinds, 'dataset' as const].map((kind) => ({ id: kind, name: kindName(words, kind) }));
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
          <TextField label={copy.words} name="q" type="search" value={wanted.q} />
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
                <Tick
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
                  {kindName(words, kind)} · {documents.ofKind[kind].statuses[status]}
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
    <Tick className={styles.check} type="radio" name="field" value={name} isChecked={name === 'texts'}>
      {copy.fields[name]}
    </Tick>
  );
  return (
    <section className={styles.section} aria-labelledby="change">
      <h2 id="change">{copy.change}</h2>
      <p>{copy.changeIntro}</p>
      <Tick className={styles.check} type="checkbox" name="all" value="on">
        {format(locale, copy.all, { count })}{' '}
        <span className={styles.soft}>{format(locale, copy.allHint, { count: mostInBulk })}</span>
      </Tick>
      <fieldset className={styles.group}>
        <legend>{copy.field}</legend>
        {field('texts')}
        <div className={styles.pair}>
          <TextField label={copy.find} name="find" maxLength={longestFound} autoComplete="off" />
          <TextField label={copy.replace} name="replace" maxLength={longestFound} autoComplete="off" />
        </div>
        <fieldset className={styles.choices}>
          <legend>{copy.languages}</legend>
          {locales().map((one) => (
            <Tick key={one} type="checkbox" name="languages" value={one} isChecked={one === locale}>
              {documents.languages[one]}
            </Tick>
          ))}
        </fieldset>
        {field('type')}
        <Choice label={copy.type} name="type" options={eventTypeOptions(messages)} />
        <EventTypeDefinitions locale={locale} words={words} />
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
