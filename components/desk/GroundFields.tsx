import type { DeskMessages } from '@/lib/desk/messages';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { areaKinds } from '@/lib/record/schema';
import { Choice } from './Choice.client';
import styles from './desk.module.css';
import { FieldProblem } from './FieldNote.client';
import { NamedPlaceFields } from './NamedPlaceFields';
import { named } from './named';
import { PlaceNames } from './PlaceNames';
import { PointFields } from './PointFields';
import { PointMap } from './PointMap.client';
import { SavedByOther } from './SavedByOther';
import { Tick } from './Tick.client';

export interface GroundProps {
  locale: Locale;
  words: DeskMessages;
  kind: string;
  /** Where it is now, in words; null where that is left to its first claim. */
  kept: string | null;
  placeNames: readonly string[];
  extent: readonly [number, number, number, number];
}

/** What is claimed of an area, and which ground it is: that of its first claim, a place with its outline, or a circle. */
export function GroundFields({ locale, words, kind, kept, placeNames, extent }: GroundProps) {
  const { area: copy } = words.record;
  const { claim } = words.writing;
  const choices = [
    ['none', copy.ofClaim],
    ...(kept === null ? [] : [['kept', format(locale, claim.keptWhere, { place: kept })]]),
    ['place', claim.named],
    ['circle', copy.circle],
  ] as const;
  return (
    <>
      <Choice label={copy.kind} name="kind" options={named(areaKinds, copy.kinds)} none={claim.choose} chosen={kind} isRequired />
      <fieldset className={styles.group}>
        <legend>{copy.where}</legend>
        <p className={styles.soft}>{copy.whereHint}</p>
        <div className={styles.lines}>
          {choices.map(([value, label]) => (
            <Tick key={value} type="radio" name="where" value={value} isChecked={value === (kept === null ? 'none' : 'kept')}>
              {label}
            </Tick>
          ))}
          {kept === null && <SavedByOther words={claim} />}
        </div>
        <FieldProblem name="where" />
        <PlaceNames names={placeNames} />
        <NamedPlaceFields locale={locale} words={claim} />
        <PointFields
          labels={{
            latitude: claim.latitude,
            longitude: claim.longitude,
            uncertainty: copy.radius,
            source: copy.circleSource,
          }}
        />
        <PointMap label={claim.pointMap} extent={extent} chooses="circle" />
      </fieldset>
    </>
  );
}
