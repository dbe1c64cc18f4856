import type { ReactNode } from 'react';
import { format, isolate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { textIn } from '@/lib/i18n/text-in';
import type { RecordCatalogue } from '@/lib/record/model';
import { accessGrades } from '@/lib/record/reading';
import { modes } from '@/lib/record/schema';
import { readBasemaps } from '@/lib/scene/basemaps.mjs';
import { correctionsLink } from '@/lib/url/corrections';
import { operatorOf } from '@/lib/url/operator';
import { siteOrigin } from '@/lib/url/origin';
import { thingPath } from '@/lib/url/paths';
import styles from './about.module.css';
import { Lead } from './Lead';
import { MapSigns } from './MapSigns';
import panel from './panel.module.css';
import { RuleTable } from './RuleTable';
import { TextList } from './TextList';

interface Props {
  record: RecordCatalogue;
  locale: Locale;
}

/** How the record is made and what its signs mean; who answers for this instance. */
export function About({ record, locale }: Props) {
  const messages = messagesFor(locale);
  const { about, method } = messages;
  const readings = [...record.datasets.values()].flatMap((dataset) => textIn(dataset.method?.reading, locale) ?? []);
  const parts: { id: string; title: string; body: ReactNode }[] = [
    {
      id: 'reading',
      title: method.reading.title,
      body: (
        <>
          <Prose paragraphs={method.reading.paragraphs} />
          {record.site.signOff === 'anyone' && <p>{method.reading.ownSignOff}</p>}
        </>
      ),
    },
    {
      id: 'cited',
      title: method.access.title,
      body: (
        <>
          <Prose paragraphs={readings} />
          <Terms
            rows={accessGrades.map((grade) => ({ term: messages.claim.grades[grade], meaning: method.access.meanings[grade] }))}
          />
        </>
      ),
    },
    { id: 'texts', title: method.texts.title, body: <TextList record={record} locale={locale} /> },
    {
      id: 'modes',
      title: method.modes.title,
      body: (
        <>
          <p>{method.modes.intro}</p>
          <Terms rows={modes.map((mode) => ({ term: messages.modes[mode], meaning: method.modes.meanings[mode] }))} />
        </>
      ),
    },
    {
      id: 'rules',
      title: messages.record.ruleTable.title,
      body: (
        <>
          <h3>{messages.record.ruleTable.claims}</h3>
          <RuleTable of="claims" locale={locale} />
          <h3>{messages.record.ruleTable.pairs}</h3>
          <RuleTable of="pairs" locale={locale} />
          <h3>{messages.record.accounts.title}</h3>
          <p>{messages.record.accounts.hint}</p>
        </>
      ),
    },
    { id: 'signs', title: method.signs.title, body: <MapSigns categories={record.site.categories} locale={locale} /> },
    {
      id: 'places',
      title: method.places.title,
      body: (
        <>
          <Prose paragraphs={method.places.paragraphs} />
          <h3>{method.places.confidence}</h3>
          <Terms
            rows={Object.entries(messages.place.confidence).map(([letter, meaning]) => ({ term: letter, meaning }))}
            inline
          />
        </>
      ),
    },
    { id: 'times', title: method.times.title, body: <Prose paragraphs={method.times.paragraphs} /> },
    { id: 'people', title: method.people.title, body: <Prose paragraphs={method.people.paragraphs} /> },
    { id: 'corrections', title: method.correcting.title, body: <Correcting locale={locale} /> },
    { id: 'operator', title: method.operator.title, body: <RunBy record={record} locale={locale} /> },
    { id: 'gazetteer', title: method.gazetteer.title, body: <Gazetteer record={record} locale={locale} /> },
  ];
  return (
    <article className={panel.page}>
      <Lead>
        <h1 className={panel.title}>{about.title}</h1>
      </Lead>
      <div className={styles.prose}>
        <Prose paragraphs={[...about.paragraphs, privacy(locale)]} />
      </div>
      <nav className={styles.contents} aria-labelledby="contents">
        <h2 id="contents">{method.contents}</h2>
        <ul>
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {parts.map(({ id, title, body }) => (
        <section key={id} id={id} className={styles.part}>
          <h2>{title}</h2>
          {body}
        </section>
      ))}
    </article>
  );
}

/** Whether a page asks another server by itself, which it does only where the operator set a street map as the standard. */
function privacy(locale: Locale): string {
  const { about } = messagesFor(locale);
  const { offered, standard } = readBasemaps(process.env);
  const streets = offered.find(({ id }) => id === standard);
  return streets ? format(locale, about.privacyStreets, { host: isolate(new URL(streets.light).host) }) : about.privacy;
}

const Prose = ({ paragraphs }: { paragraphs: readonly string[] }) => paragraphs.map((text) => <p key={text}>{text}</p>);

const Terms = ({ rows, inline = false }: { rows: readonly { term: string; meaning: string }[]; inline?: boolean }) => (
  <dl className={styles.terms} data-inline={inline}>
    {rows.map(({ term, meaning }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{meaning}</dd>
      </div>
    ))}
  </dl>
);

function Correcting({ locale }: { locale: Locale }) {
  const { method, record: words } = messagesFor(locale);
  const { correcting } = method;
  const subject = format(locale, words.corrections.subject, { page: correcting.subject });
  const link = correctionsLink(process.env, `${siteOrigin(process.env)}/${locale}/about`, subject);
  return (
    <>
      <Prose paragraphs={correcting.paragraphs} />
      {link ? (
        <p>
          {correcting.link}{' '}
          <a href={link} rel="noreferrer external">
            {words.corrections.suggest}
          </a>
        </p>
      ) : (
        <p>{correcting.noLink}</p>
      )}
    </>
  );
}

function RunBy({ record, locale }: Props) {
  const words = messagesFor(locale).method.operator;
  const operator = operatorOf(process.env);
  const [before = '', after = ''] = words.contact.split('{link}');
  return (
    <>
      <p>{operator ? format(locale, words.named, { name: isolate(operator.name) }) : words.unnamed}</p>
      {operator?.url && (
        <p>
          {before}
          <a href={operator.url} rel="noreferrer external" dir="ltr">
            {operator.url.replace(/^mailto:/, '')}
          </a>
          {after}
        </p>
      )}
      <p>{format(locale, words.version, { version: isolate(record.version) })}</p>
    </>
  );
}

function Gazetteer({ record: { gazetteer }, locale }: Props) {
  const { count } = messagesFor(locale).method.gazetteer;
  return (
    <details>
      <summary>{format(locale, count, { count: gazetteer.places.length })}</summary>
      <ul className={styles.tags}>
        {gazetteer.places.map(({ id }) => (
          <li key={id}>
            <a href={thingPath(locale, 'places', id)}>{gazetteer.name(id, locale)}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
