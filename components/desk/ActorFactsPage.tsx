import type { Fields } from '@/lib/desk/fields';
import type { DeskMessages } from '@/lib/desk/messages';
import type { WorkRow } from '@/lib/desk/work';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { ActorFields } from './ActorFields';
import { CorrectionFields } from './CorrectionFields';
import { DescriptionFields } from './DescriptionFields';
import { OfArticle } from './OfArticle';
import { SaveForm } from './SaveForm.client';
import { Submit } from './Submit';
import { saveWordsOf } from './save-words';
import { Told } from './Told';

interface Props {
  locale: Locale;
  words: DeskMessages;
  document: Pick<WorkRow, 'kind' | 'id' | 'titles'> & { version: string };
  isPublished: boolean;
  fields: Fields;
  /** How many incidents and areas that are public name it. */
  resting: number;
  told(name: string): string;
}

/** What an actor is, by which other names it is called, and what is said of it: all but its own names. */
export function ActorFactsPage({ locale, words, document, isPublished, fields, resting, told }: Props) {
  const { actor: copy, items, claims } = words.record;
  const page = `/documents/${document.kind}/${document.id}`;
  return (
    <>
      <OfArticle locale={locale} document={document} />
      <h1>{isPublished ? copy.correctFacts : copy.facts}</h1>
      <Told words={words} told={told} />
      <p>{copy.factsIntro}</p>
      {isPublished && (
        <p>
          {format(locale, items.rests.actor, { count: resting })} {resting > 0 && format(locale, items.told, { count: resting })}
        </p>
      )}
      <SaveForm
        action={`${page}/facts${isPublished ? '/correct' : ''}`}
        locale={locale}
        from={`${page}/facts`}
        target={page}
        done={isPublished ? 'corrected' : 'facts-written'}
        words={saveWordsOf(words)}
        reread={{ kind: document.kind, id: document.id, form: 'facts', locale }}
      >
        <input type="hidden" name="version" value={document.version} />
        <ActorFields locale={locale} words={words} fields={fields} />
        <DescriptionFields locale={locale} words={words} fields={fields} />
        {isPublished && <CorrectionFields locale={locale} words={words} canBeTold={resting > 0} canBePreviewed />}
        <Submit>{isPublished ? claims.save : words.documents.save}</Submit>
      </SaveForm>
    </>
  );
}
