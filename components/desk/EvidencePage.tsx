import type { KeptCopy, LinkCheck } from '@/lib/desk/evidence';
import type { DeskMessages } from '@/lib/desk/messages';
import { longestReason, type WorkRow } from '@/lib/desk/work';
import { dateFormat, format, formatBytes } from '@/lib/i18n/format';
import { type Locale, locales } from '@/lib/i18n/locales';
import { textIn } from '@/lib/i18n/text-in';
import type { Evidence } from '@/lib/record/evidence';
import { AccessDate } from './AccessDate.client';
import styles from './desk.module.css';
import { FileForm } from './FileForm.client';
import { LinkAnswers } from './LinkAnswers';
import { OfArticle } from './OfArticle';
import { SaveForm } from './SaveForm.client';
import { Submit } from './Submit';
import { saveWordsOf } from './save-words';
import { TextField } from './TextField.client';
import { Told } from './Told';

interface Props {
  locale: Locale;
  words: DeskMessages;
  document: Pick<WorkRow, 'kind' | 'id' | 'titles'> & { version: string };
  url: string | null;
  evidence: Evidence;
  /** The copy that the desk keeps. */
  kept: KeptCopy | null;
  /** How its addresses answered; null: they were not asked. */
  check: LinkCheck | null;
  /** A change of it needs a reason. */
  isPublic: boolean;
  mayWrite: boolean;
  mayDelete: boolean;
  /** The day of whoever looks at it: "2026-11-27". */
  today: string;
  /** Bytes of a file that is taken. */
  largest: number;
  told(name: string): string;
}

/** What is kept of the page of an article. */
export function EvidencePage(props: Props) {
  const { locale, words, document, url, evidence, check, mayWrite, today, told } = props;
  const { evidence: copy } = words;
  const from = `/articles/${document.id}/evidence`;
  return (
    <>
      <OfArticle locale={locale} document={document} />
      <h1>{copy.title}</h1>
      <Told words={words} told={told} />
      <p>{copy.intro}</p>
      <p>
        {copy.address}:{' '}
        {url ? (
          <a href={url} rel="noreferrer external" dir="ltr" className={styles.digest}>
            {url}
          </a>
        ) : (
          copy.noAddress
        )}
      </p>
      {mayWrite && (
        <SaveForm
          action={`/documents/article/${document.id}/evidence`}
          locale={locale}
          from={from}
          target={from}
          historyOf={`/documents/article/${document.id}`}
          done="evidence-written"
          words={saveWordsOf(words)}
          reread={{ kind: 'article', id: document.id, form: 'evidence', locale }}
          className={styles.form}
        >
          <input type="hidden" name="version" value={document.version} />
          <AccessDate label={copy.accessed} hint={copy.accessedHint} saved={evidence.accessed} today={today} />
          <TextField name="archive" label={copy.archive} type="url" dir="ltr" value={evidence.archive} />
          <Reason {...props} />
          <Submit>{copy.save}</Submit>
        </SaveForm>
      )}
      <Copy {...props} />
      <section className={styles.section} aria-labelledby="links">
        <h2 id="links">{copy.links}</h2>
        {check ? (
          <LinkAnswers locale={locale} words={words} check={check} />
        ) : (
          <p className={styles.soft}>
            {copy.notChecked} <code dir="ltr">npm run --silent maydan -- archive-check</code>
          </p>
        )}
      </section>
    </>
  );
}

const Reason = ({ words: { evidence: copy }, isPublic }: Props) =>
  isPublic && <TextField name="reason" label={copy.reasonPublic} required maxLength={longestReason} />;

function Copy(props: Props) {
  const { locale, words, document, evidence, kept, mayWrite, mayDelete, largest } = props;
  const { evidence: copy } = words;
  const from = `/articles/${document.id}/evidence`;
  const own = `/documents/article/${document.id}`;
  const day = (iso: string) => dateFormat(locale, { dateStyle: 'long' }).format(new Date(iso));
  const held = evidence.copy;
  const isKept = held !== undefined && held.deleted === undefined;
  return (
    <section className={styles.section} aria-labelledby="copy">
      <h2 id="copy">{copy.copy}</h2>
      {!held && <p className={styles.soft}>{copy.noCopy}</p>}
      {held && (
        <>
          {kept && (
            <p>{format(locale, copy.kept, { name: kept.name, size: formatBytes(locale, kept.bytes), date: day(kept.at) })}</p>
          )}
          {held.deleted && (
            <p>
              {format(locale, copy.deleted, {
                date: day(held.deleted.date),
                why: textIn(held.deleted.why, locale),
              })}
            </p>
          )}
          <p>
            SHA-256{' '}
            <code dir="ltr" className={styles.digest}>
              {held.sha256}
            </code>
          </p>
        </>
      )}
      {kept && (
        <p>
          <a href={`/desk/api${own}/copy`} download>
            {copy.download}
          </a>
        </p>
      )}
      {!kept && mayWrite && (
        <FileForm action={`${own}/copies`} locale={locale} from={from} sending={words.imports.sending}>
          <label className={styles.field}>
            <span>{copy.file}</span>
            <input name="file" type="file" required aria-describedby="copy-hint" />
          </label>
          <p className={styles.soft} id="copy-hint">
            {format(locale, copy.fileHint, { size: formatBytes(locale, largest) })}
          </p>
          <Reason {...props} />
          <Submit>{copy.keep}</Submit>
        </FileForm>
      )}
      {isKept && mayDelete && (
        <details>
          <summary className={styles.summary}>{copy.delete}</summary>
          <SaveForm
            action={`${own}/copy/delete`}
            locale={locale}
            from={from}
            target={from}
            historyOf={own}
            done="copy-deleted"
            words={saveWordsOf(words)}
            reread={{ kind: 'article', id: document.id, form: 'document', locale }}
            className={styles.form}
          >
            <input type="hidden" name="version" value={document.version} />
            <p className={styles.soft}>{copy.deleteIntro}</p>
            {locales().map((one) => (
              <TextField key={one} name={`why-${one}`} label={copy.why[one] ?? one} lang={one} maxLength={longestReason} />
            ))}
            <Submit>{copy.delete}</Submit>
          </SaveForm>
        </details>
      )}
    </section>
  );
}
