import type { Span } from '@/lib/desk/draft-text';
import type { DeskMessages } from '@/lib/desk/messages';
import type { WorkRow } from '@/lib/desk/work';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { AddressField } from './AddressField';
import styles from './desk.module.css';
import { OfArticle } from './OfArticle';
import { PlaceFields } from './PlaceFields';
import { SaveForm } from './SaveForm.client';
import { Submit } from './Submit';
import { saveWordsOf } from './save-words';
import { Told } from './Told';

interface Props {
  locale: Locale;
  words: DeskMessages;
  document: Pick<WorkRow, 'kind' | 'id' | 'titles'>;
  /** The words of the text that name it, in their language. */
  name: { text: string; language: string };
  /** Where these words are, which will mean the place, and the version of what is decided of them; null where it is added by itself. */
  span: (Span & { version: string }) | null;
  placeNames: readonly string[];
  extent: readonly [number, number, number, number];
  told(name: string): string;
}

/** A place that the gazetteer does not have: where it is, how far that may be wrong, and who says so. */
export function PlacePage({ locale, words, document, name, span, placeNames, extent, told }: Props) {
  const { place: copy } = words.record;
  const own = `/articles/${document.id}/place`;
  return (
    <>
      <OfArticle locale={locale} document={document} />
      <h1>{copy.title}</h1>
      <Told words={words} told={told} />
      <p>{copy.intro}</p>
      <SaveForm
        action={`/articles/${document.id}/places`}
        locale={locale}
        from={`${own}?${new URLSearchParams({ name: name.text, ...(span && { from: `${span.start}`, to: `${span.end}` }) })}`}
        target={`/articles/${document.id}/text`}
        done="place-added"
        words={saveWordsOf(words)}
        {...(span && {
          reread: { kind: 'article', id: document.id, form: 'words' as const, item: `${span.start}-${span.end}`, locale },
        })}
      >
        {span && (
          <>
            <input type="hidden" name="version" value={span.version} />
            <p className={styles.soft}>{format(locale, copy.ofWords, { words: name.text })}</p>
            <input type="hidden" name="words-from" value={span.start} />
            <input type="hidden" name="words-to" value={span.end} />
          </>
        )}
        <PlaceFields
          locale={locale}
          words={words}
          fields={{ [`name-${name.language}`]: name.text }}
          placeNames={placeNames}
          extent={extent}
          isMapOpen={span !== null}
        />
        <AddressField name="id" label={copy.id} hint={words.writing.source.idHint} />
        <Submit>{copy.save}</Submit>
      </SaveForm>
    </>
  );
}
