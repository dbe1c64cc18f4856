import type { Fields } from '@/lib/desk/fields';
import type { Item, ItemKind } from '@/lib/desk/items';
import type { DeskMessages } from '@/lib/desk/messages';
import { formPlaceKinds } from '@/lib/desk/place-form';
import { titleIn, type WorkRow } from '@/lib/desk/work';
import { confidences, type FeatureCode } from '@/lib/gazetteer/schema';
import { format } from '@/lib/i18n/format';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { sourceKinds } from '@/lib/record/schema';
import { Choice } from './Choice.client';
import { CorrectionFields } from './CorrectionFields';
import { DescriptionFields } from './DescriptionFields';
import styles from './desk.module.css';
import { type Compared, History, type Opened, type Past } from './History';
import { named } from './named';
import { OtherNames } from './OtherNames';
import { Pair } from './Pair';
import { PlaceFields } from './PlaceFields';
import { SaveForm } from './SaveForm.client';
import { SourceFields } from './SourceFields';
import { Submit } from './Submit';
import { saveWordsOf } from './save-words';
import { TextField } from './TextField.client';
import { Told } from './Told';

interface Props {
  locale: Locale;
  words: DeskMessages;
  /** The list that it belongs to, which its version is of. */
  list: { kind: ItemKind; id: string; title: string; version: string };
  item: Item['id'];
  titles: WorkRow['titles'];
  /** What stands in the form; null where it does not pass the checks. */
  fields: Fields | null;
  /** How many incidents and areas that are public rest on it. */
  resting: number;
  sources: readonly { id: string; name: string }[];
  actors: readonly { id: string; name: string }[];
  placeNames: readonly string[];
  extent: readonly [number, number, number, number];
  /** Of a place that has one, or is to have one. */
  hasPoint: boolean;
  past: readonly Past[];
  opened: Opened | null;
  compared: Compared | null;
  told(name: string): string;
}

/** A source or place of a dataset as it stands, to be corrected, and what became of it. */
export function ItemPage(props: Props) {
  const { locale, words, list, item, titles, fields, resting, told } = props;
  const { items: copy, claims } = words.record;
  const { text, language } = titleIn(titles, locale, item);
  const page = `/documents/${list.kind}/${list.id}`;
  const own = `${page}/items/${item}`;
  return (
    <>
      <p className={styles.soft}>
        <a href={`/desk/${locale}${page}`}>{list.title}</a>
      </p>
      <h1>{copy.correct[list.kind]}</h1>
      <p>
        <strong lang={language} dir={directionOf(language)}>
          {text}
        </strong>
      </p>
      <Told words={words} told={told} />
      <p className={styles.soft}>{format(locale, copy.id, { id: item })}</p>
      <p>
        {format(locale, copy.rests[list.kind], { count: resting })} {resting > 0 && format(locale, copy.told, { count: resting })}
      </p>
      {fields ? (
        <SaveForm
          action={`${own}/correct`}
          locale={locale}
          from={own}
          target={own}
          done="corrected"
          words={saveWordsOf(words)}
          reread={{ kind: list.kind, id: list.id, form: 'item', item, locale }}
        >
          <input type="hidden" name="version" value={list.version} />
          {list.kind === 'sources' ? <OfSource {...props} fields={fields} /> : <OfPlace {...props} fields={fields} />}
          <CorrectionFields locale={locale} words={words} canBeTold={resting > 0} canBePreviewed />
          <Submit>{claims.save}</Submit>
        </SaveForm>
      ) : (
        <p className={styles.problem}>{copy.broken}</p>
      )}
      <History
        {...props}
        kind={list.kind}
        from={own}
        version={list.version}
        mayRestore={false}
        restoring={{ canBeTold: resting > 0, canBePreviewed: true }}
      />
    </>
  );
}

type OwnFields = Props & { fields: Fields };

function OfSource({ locale, words, fields, sources, actors }: OwnFields) {
  const { source: copy } = words.writing;
  return (
    <>
      <SourceFields
        locale={locale}
        words={words.writing}
        languages={words.documents.languages}
        sources={sources}
        kinds={sourceKinds}
        fields={fields}
      />
      <Choice label={copy.actor} name="actor" options={actors} none={copy.noActor} chosen={fields.actor} />
      <TextField name="url" label={copy.url} value={fields.url} dir="ltr" />
      <DescriptionFields locale={locale} words={words} fields={fields} />
    </>
  );
}

function OfPlace({ locale, words, fields, placeNames, extent, hasPoint }: OwnFields) {
  const { place: copy, actor } = words.record;
  const { languages } = words.documents;
  const kind = fields.kind as FeatureCode;
  const isOffered = (formPlaceKinds as readonly FeatureCode[]).includes(kind);
  const confidenceNames = messagesFor(locale).place.confidence;
  return (
    <>
      <PlaceFields
        locale={locale}
        words={words}
        fields={fields}
        kinds={isOffered ? formPlaceKinds : [kind, ...formPlaceKinds]}
        placeNames={placeNames}
        extent={extent}
        hasPoint={hasPoint}
      />
      <Choice
        label={copy.confidence}
        name="confidence"
        options={named(confidences, confidenceNames)}
        chosen={fields.confidence}
      />
      <Pair locale={locale} name="source-note" legend={copy.sourceNote} fields={fields} languages={languages} />
      <OtherNames
        locale={locale}
        name="other"
        legend={copy.otherNames}
        hint={actor.aliasesHint}
        languages={languages}
        fields={fields}
      />
      <TextField name="footprint" label={copy.footprint} value={fields.footprint} dir="ltr" inputMode="decimal" />
      <Pair locale={locale} name="note" legend={copy.note} fields={fields} languages={languages} />
    </>
  );
}
