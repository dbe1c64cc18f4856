import type { DeskMessages } from '@/lib/desk/messages';
import { formCoordinateKinds, formPlaceKinds } from '@/lib/desk/place-form';
import type { WorkRow } from '@/lib/desk/work';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { AddressField } from './AddressField';
import { Choice } from './Choice.client';
import styles from './desk.module.css';
import { named } from './named';
import { OfArticle } from './OfArticle';
import { Pair } from './Pair';
import { PlaceNames } from './PlaceNames';
import { PointMap } from './PointMap.client';
import { SaveForm } from './SaveForm.client';
import { Submit } from './Submit';
import { saveWordsOf } from './save-words';
import { TextField } from './TextField.client';
import { Told } from './Told';

interface Props {
  locale: Locale;
  words: DeskMessages;
  document: Pick<WorkRow, 'kind' | 'id' | 'titles'>;
  /** The words of the text that name it, in their language. */
  name: { text: string; language: string };
  /** Where these words are, which will mean the place; null where it is added by itself. */
  span: { start: number; end: number } | null;
  placeNames: readonly string[];
  extent: readonly [number, number, number, number];
  told(name: string): string;
}

/** A place that the gazetteer does not have: where it is, how far that may be wrong, and who says so. */
export function PlacePage({ locale, words, document, name, span, placeNames, extent, told }: Props) {
  const { place: copy } = words.record;
  const { claim } = words.writing;
  const own = `/articles/${document.id}/place`;
  const fields = (
    [
      ['latitude', claim.latitude],
      ['longitude', claim.longitude],
      ['uncertainty', claim.uncertainty],
    ] as const
  ).map(([field, label]) => <TextField key={field} name={field} label={label} dir="ltr" inputMode="decimal" required />);
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
      >
        {span && (
          <>
            <p className={styles.soft}>{format(locale, copy.ofWords, { words: name.text })}</p>
            <input type="hidden" name="words-from" value={span.start} />
            <input type="hidden" name="words-to" value={span.end} />
          </>
        )}
        <Pair
          locale={locale}
          name="name"
          legend={copy.name}
          fields={{ [`name-${name.language}`]: name.text }}
          languages={words.documents.languages}
          rows={1}
        />
        <Choice label={copy.kind} name="kind" options={named(formPlaceKinds, messagesFor(locale).features)} />
        <TextField name="parent" label={copy.parent} list="places" autoComplete="off" />
        <PlaceNames names={placeNames} />
        <fieldset className={styles.group}>
          <legend>{copy.where}</legend>
          <div className={styles.pair}>{fields}</div>
          <PointMap label={claim.pointMap} extent={extent} names={['latitude', 'longitude']} isFirstOpen={span !== null} />
          <Choice label={copy.sourceKind} name="source-kind" options={named(formCoordinateKinds, copy.sourceKinds)} />
          <TextField name="citation" label={copy.citation} hint={copy.citationHint} required maxLength={500} />
        </fieldset>
        <AddressField name="id" label={copy.id} hint={words.writing.source.idHint} />
        <Submit>{copy.save}</Submit>
      </SaveForm>
    </>
  );
}
