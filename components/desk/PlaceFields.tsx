import type { Fields } from '@/lib/desk/fields';
import type { DeskMessages } from '@/lib/desk/messages';
import { formCoordinateKinds, formPlaceKinds } from '@/lib/desk/place-form';
import type { FeatureCode } from '@/lib/gazetteer/schema';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { Choice } from './Choice.client';
import styles from './desk.module.css';
import { named } from './named';
import { Pair } from './Pair';
import { PlaceNames } from './PlaceNames';
import { PointMap } from './PointMap.client';
import { TextField } from './TextField.client';

export interface PlaceFieldsProps {
  locale: Locale;
  words: DeskMessages;
  fields: Fields;
  kinds?: readonly FeatureCode[];
  placeNames: readonly string[];
  extent: readonly [number, number, number, number];
  /** A river or region has none. */
  hasPoint?: boolean;
  /** Whoever comes to point at it need not ask for the map. */
  isMapOpen?: boolean;
}

/** What is asked of every place: what it is called, where it is, how far that may be wrong, and who says so. */
export function PlaceFields({
  locale,
  words,
  fields,
  kinds = formPlaceKinds,
  placeNames,
  extent,
  hasPoint = true,
  isMapOpen = false,
}: PlaceFieldsProps) {
  const { place: copy } = words.record;
  const { claim } = words.writing;
  const numbers = [
    ['latitude', claim.latitude],
    ['longitude', claim.longitude],
    ['uncertainty', claim.uncertainty],
  ] as const;
  return (
    <>
      <Pair locale={locale} name="name" legend={copy.name} fields={fields} languages={words.documents.languages} rows={1} />
      <Choice label={copy.kind} name="kind" options={named(kinds, messagesFor(locale).features)} chosen={fields.kind} />
      <TextField name="parent" label={copy.parent} list="places" autoComplete="off" value={fields.parent} />
      <PlaceNames names={placeNames} />
      <fieldset className={styles.group}>
        <legend>{copy.where}</legend>
        <div className={styles.pair}>
          {numbers.map(([name, label]) => (
            <TextField
              key={name}
              name={name}
              label={label}
              value={fields[name]}
              dir="ltr"
              inputMode="decimal"
              required={hasPoint}
            />
          ))}
        </div>
        <PointMap label={claim.pointMap} extent={extent} names={['latitude', 'longitude']} isFirstOpen={isMapOpen} />
        <Choice
          label={copy.sourceKind}
          name="source-kind"
          options={named(formCoordinateKinds, copy.sourceKinds)}
          chosen={fields['source-kind']}
        />
        <TextField
          name="citation"
          label={copy.citation}
          hint={copy.citationHint}
          value={fields.citation}
          required={hasPoint}
          maxLength={500}
        />
      </fieldset>
    </>
  );
}
