'use client';

import { useEffect, useState } from 'react';
import { format, formatList } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Localized } from '@/lib/i18n/localized';
import { textIn } from '@/lib/i18n/text-in';
import type { PairRule } from '@/lib/record/rules';
import type { EntryKind } from '@/lib/store/store';
import type { WritingMessages } from '@/messages/desk-writing.en';
import styles from './desk.module.css';
import { isTouched } from './kept-draft.client';
import { claimForm, linksForm } from './outcome-forms';
import { type DeskWords, post, toldOf } from './post.client';

/** An incident or area as it is, and as it would be. */
export interface OutcomeShown {
  kind: EntryKind;
  slug: string;
  title: Localized;
  before: StandingShown | null;
  after: StandingShown;
}
interface StandingShown {
  origins: number;
  contested: boolean;
  rules: readonly PairRule[];
  counted: readonly { text: Localized; claims: readonly Localized[] }[];
}

/** How long nothing has to be typed or chosen before it is asked, in milliseconds. */
const pause = 600;

interface Props {
  locale: Locale;
  words: WritingMessages['beside'];
  /** The names of the rules by which claims differ. */
  rules: Readonly<Record<string, string>>;
  told: DeskWords;
  /** Where it is asked, below /desk/api. */
  action: string;
  /** As it is saved. */
  first: readonly OutcomeShown[];
}

/** What corroboration and contest of the incidents and areas become, and by which rules: as saved, then as the forms say. */
export function Outcomes({ locale, words, rules, told, action, first }: Props) {
  const { outcomes, note } = useOutcomes({ words, told, action, first });
  return (
    <section className={styles.section} aria-labelledby="outcome">
      <h2 id="outcome">{words.outcome}</h2>
      <div className={styles.section} aria-live="polite">
        {note && <p className={styles.soft}>{note}</p>}
        {outcomes.length === 0 && <p className={styles.soft}>{words.noOutcome}</p>}
        <ul className={styles.rows}>
          {outcomes.map(({ kind, slug, title, before, after }) => (
            <li key={slug} className={styles.row}>
              <p>
                <a href={`/${locale}/${kind}/${slug}`}>{textIn(title, locale)}</a>
                <span>{changeIn(locale, words, before, after)}</span>
                {after.rules.length > 0 && (
                  <span className={styles.soft}>
                    {format(locale, words.because, {
                      rules: formatList(
                        locale,
                        after.rules.map((rule) => rules[rule] ?? rule),
                      ),
                    })}
                  </span>
                )}
              </p>
              <Counted counted={after.counted} locale={locale} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** Who is counted as an origin and who is not, and why. */
const Counted = ({ counted, locale }: Pick<StandingShown, 'counted'> & { locale: Locale }) => (
  <ul className={styles.reasons}>
    {counted.map(({ text, claims }) => (
      <li key={textIn(text, locale)}>
        {textIn(text, locale)}
        {claims.length > 0 && (
          <ul>
            {claims.map((claim) => (
              <li key={textIn(claim, locale)}>{textIn(claim, locale)}</li>
            ))}
          </ul>
        )}
      </li>
    ))}
  </ul>
);

function changeIn(locale: Locale, words: Props['words'], before: StandingShown | null, after: StandingShown): string {
  const told = ({ origins, contested }: StandingShown) =>
    `${format(locale, words.origins, { count: origins })} · ${contested ? words.contested : words.uncontested}`;
  if (!before) return format(locale, words.isNew, { after: told(after) });
  if (told(before) === told(after)) return format(locale, words.stays, { after: told(after) });
  return format(locale, words.change, { before: told(before), after: told(after) });
}

/** Asks anew a moment after something in the forms has changed; an answer that another question has overtaken is passed over. */
function useOutcomes({ words, told, action, first }: Pick<Props, 'words' | 'told' | 'action' | 'first'>) {
  const [outcomes, setOutcomes] = useState(first);
  const [note, setNote] = useState('');
  useEffect(() => {
    let asked = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const own = ++asked;
      try {
        const answer = await post<{ outcomes: readonly OutcomeShown[] | null }>(action, fieldsOfForms(), told);
        if (own !== asked) return;
        setOutcomes(answer.outcomes ?? []);
        setNote(answer.outcomes ? words.tried : words.notYet);
      } catch (error) {
        if (own === asked) setNote(`${words.untried} ${toldOf(error, told)}`);
      }
    };
    const onInput = ({ target }: Event) => {
      const form = target instanceof Element ? target.closest('form')?.id : undefined;
      if (form !== claimForm && form !== linksForm) return;
      clearTimeout(timer);
      timer = setTimeout(ask, pause);
    };
    document.addEventListener('input', onInput);
    // What was chosen before this script had come.
    if (formsOfOutcome().some(isTouched)) timer = setTimeout(ask, pause);
    return () => {
      asked++;
      clearTimeout(timer);
      document.removeEventListener('input', onInput);
    };
  }, [words, told, action]);
  return { outcomes, note };
}

/** What stands in both forms now. */
function fieldsOfForms(): Record<string, string> {
  const entries = formsOfOutcome().flatMap((form) => [...new FormData(form)]);
  return Object.fromEntries(entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}

const formsOfOutcome = (): HTMLFormElement[] =>
  [claimForm, linksForm].flatMap((id) => {
    const form = document.getElementById(id);
    return form instanceof HTMLFormElement ? [form] : [];
  });
