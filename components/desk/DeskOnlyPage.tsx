import type { MarkedKind } from '@/lib/desk/desk-only-form';
import type { DeskMessages } from '@/lib/desk/messages';
import { isWorkKind, longestReason } from '@/lib/desk/work';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { coarseness } from '@/lib/record/desk-only';
import { Choice } from './Choice.client';
import styles from './desk.module.css';
import { Pair } from './Pair';
import { SaveForm } from './SaveForm.client';
import { Submit } from './Submit';
import { saveWordsOf } from './save-words';
import { TextField } from './TextField.client';
import { Tick } from './Tick.client';
import { Told } from './Told';

/** Something of a document that can be chosen, by its path. */
export interface Choosable {
  id: string;
  name: string;
}

/** What is kept at the desk, or told less exactly. */
export interface KeptShown {
  mark: 'part' | 'position';
  path: string;
  name: string;
  /** What readers get instead, as a text; null: nothing. */
  instead: string | null;
  reason: string;
}

interface Props {
  locale: Locale;
  words: DeskMessages;
  document: { kind: MarkedKind; id: string; version: string };
  /** What it is a part of, or whose sources or places these are. */
  of: { title: string; path: string };
  isPublic: boolean;
  /** Whoever looks may change it as it stands now. */
  mayMark: boolean;
  kept: readonly KeptShown[];
  parts: readonly Choosable[];
  positions: readonly Choosable[];
  /** Who may stand for a speaker; of what has no speakers none. */
  speakers: readonly Choosable[];
  told(name: string): string;
}

/** Which parts of a document the desk alone has, and what readers get of them. */
export function DeskOnlyPage(props: Props) {
  const { locale, words, of, isPublic, mayMark, parts, positions, told } = props;
  const { care: copy } = words;
  return (
    <>
      <p className={styles.soft}>
        <a href={`/desk/${locale}${of.path}`}>
          <bdi>{of.title}</bdi>
        </a>
      </p>
      <h1>{copy.title}</h1>
      <Told words={words} told={told} />
      <p>{copy.intro}</p>
      {isPublic && (
        <p>
          {copy.publicIntro} {copy.beforeIntro}
        </p>
      )}
      <Kept {...props} />
      {mayMark && parts.length > 0 && <PartForm {...props} />}
      {mayMark && positions.length > 0 && <PositionForm {...props} />}
    </>
  );
}

function Kept({ kept, mayMark, ...props }: Props) {
  const { care: copy } = props.words;
  return (
    <section className={styles.section} aria-labelledby="kept">
      <h2 id="kept">{copy.kept}</h2>
      {kept.length === 0 ? (
        <p>{copy.noneKept}</p>
      ) : (
        <ul className={styles.rows}>
          {kept.map(({ mark, path, name, instead, reason }) => (
            <li key={`${mark} ${path}`} className={styles.row}>
              <p>
                <strong>
                  <bdi>{name}</bdi>
                </strong>
                <span>{instead === null ? copy.leftOut : copy.instead}</span>
                {instead !== null && <bdi>{instead}</bdi>}
                <span className={styles.soft}>
                  {copy.reason}: <bdi>{reason}</bdi>
                </span>
              </p>
              {mayMark && (
                <details className={styles.manage}>
                  <summary aria-label={format(props.locale, copy.liftOf, { name })}>{copy.lift}</summary>
                  <MarkForm {...props} about={{ mark: `${mark}-lifted`, path }}>
                    <Reason {...props} />
                    <Submit>{copy.lift}</Submit>
                  </MarkForm>
                </details>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type Own = Pick<Props, 'locale' | 'words' | 'document' | 'of' | 'isPublic'>;

function MarkForm({
  locale,
  words,
  document: { kind, id, version },
  of,
  isPublic,
  about,
  children,
}: Own & { about: { mark: string; path?: string }; children: React.ReactNode }) {
  const from = `/documents/${kind}/${id}/desk-only`;
  return (
    <SaveForm
      action={isPublic ? `${from}/correct` : from}
      locale={locale}
      from={from}
      target={from}
      historyOf={of.path}
      done="desk-only"
      words={saveWordsOf(words)}
      reread={{ kind, id, form: 'desk-only', locale }}
      about={about}
      className={styles.form}
    >
      <input type="hidden" name="version" value={version} />
      {children}
    </SaveForm>
  );
}

const Reason = ({ words: { care: copy } }: Pick<Props, 'words'>) => (
  <TextField name="reason" label={copy.reason} hint={copy.reasonHint} required maxLength={longestReason} />
);

function PartForm(props: Props) {
  const { locale, words, parts, speakers } = props;
  const { care: copy } = words;
  return (
    <section className={styles.section} aria-labelledby="keep-part">
      <h2 id="keep-part">{copy.keepPart}</h2>
      <p className={styles.soft}>
        {copy.unmarkable} {isWorkKind(props.document.kind) && copy.unmarkableHelp}
      </p>
      <MarkForm {...props} about={{ mark: 'part' }}>
        <Choice label={copy.part} name="path" options={parts} none={copy.choosePart} isRequired />
        <Pair
          locale={locale}
          name="instead"
          legend={copy.insteadTexts}
          hint={copy.insteadHint}
          fields={{}}
          languages={words.documents.languages}
        />
        {speakers.length > 0 && <Choice label={copy.speaker} name="speaker" options={speakers} none={copy.noSpeaker} />}
        <Reason {...props} />
        <Submit>{copy.savePart}</Submit>
      </MarkForm>
    </section>
  );
}

function PositionForm(props: Props) {
  const { words, positions } = props;
  const { care: copy } = words;
  return (
    <section className={styles.section} aria-labelledby="coarser">
      <h2 id="coarser">{copy.coarser}</h2>
      <p className={styles.soft}>{copy.coarserIntro}</p>
      <MarkForm {...props} about={{ mark: 'position' }}>
        <Choice label={copy.position} name="path" options={positions} none={copy.choosePart} isRequired />
        <fieldset className={styles.lines}>
          <legend>{copy.to}</legend>
          {coarseness.map((one) => (
            <Tick key={one} type="radio" name="to" value={`${one}`} required>
              {copy.grids[`${one}`]}
            </Tick>
          ))}
        </fieldset>
        <Reason {...props} />
        <Submit>{copy.savePosition}</Submit>
      </MarkForm>
    </section>
  );
}
