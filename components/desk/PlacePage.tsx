import type { DeskMessages } from '@/lib/desk/messages';
import { formCoordinateKinds, formPlaceKinds } from '@/lib/desk/place-form';
import type { WorkRow } from '@/lib/desk/work';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { AddressField } from './AddressField';
import { Choice, named } from './Choice';
import styles from './desk.module.css';
import { OfArticle } from './OfArticle';
import { Pair } from './Pair';
import { PlaceNames } from './PlaceNames';
import { PointMap } from './PointMap.client';
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
  placeNames: readonly string[];
  extent: readonly [number, number, number, number];
  told(name: string): string;
}

/** A place that the gazetteer does not have: where it is, how far that may be wrong, and who says so. */
export function PlacePage({ locale, words, document, name, placeNames, extent, told }: Props) {
  const { place: copy } = words.record;
  const { claim } = words.writing;
  const own = `/articles/${document.id}/place`;
  const fields = (
    [
      ['latitude', claim.latitude],
      ['longitude', claim.longitude],
      ['uncertainty', claim.uncertainty],
    ] as const
  ).map(([field, label]) => (
    <label key={field} className={styles.field}>
      <span>{label}</span>
      <input name={field} dir="ltr" inputMode="decimal" required />
    </label>
  ));
  return (
    <>
      <OfArticle locale={locale} document={document} />
      <h1>{copy.title}</h1>
      <Told words={words} told={told} />
      <p>{copy.intro}</p>
      <SaveForm
        action={`/articles/${document.id}/places`}
        locale={locale}
        from={own}
        target={`/articles/${document.id}/text`}
        done="place-added"
        words={saveWordsOf(words)}
      >
        <Pair
          locale={locale}
          name="name"
          legend={copy.name}
          fields={{ [`name-${name.language}`]: name.text }}
          languages={words.documents.languages}
          rows={1}
        />
        <Choice label={copy.kind} name="kind" options={named(formPlaceKinds, messagesFor(locale).features)} />
        <label className={styles.field}>
          <span>{copy.parent}</span>
          <input name="parent" list="places" dir="auto" autoComplete="off" />
        </label>
        <PlaceNames names={placeNames} />
        <fieldset className={styles.group}>
          <legend>{copy.where}</legend>
          <div className={styles.pair}>{fields}</div>
          <PointMap label={claim.pointMap} extent={extent} names={['latitude', 'longitude']} />
          <Choice label={copy.sourceKind} name="source-kind" options={named(formCoordinateKinds, copy.sourceKinds)} />
          <label className={styles.field}>
            <span>{copy.citation}</span>
            <input name="citation" dir="auto" required maxLength={500} aria-describedby="citation-hint" />
          </label>
          <p className={styles.soft} id="citation-hint">
            {copy.citationHint}
          </p>
        </fieldset>
        <AddressField name="id" label={copy.id} hint={words.writing.source.idHint} />
        <Submit>{copy.save}</Submit>
      </SaveForm>
    </>
  );
}
