import type { DeskImport } from '@/lib/desk/import-work';
import {
  columnFields,
  deathFields,
  fieldsOfMapping,
  type MappingFields,
  mostActors,
  mostNames,
  mostWords,
} from '@/lib/desk/mapping-form';
import type { DeskMessages } from '@/lib/desk/messages';
import { dayOrders } from '@/lib/formats/dates';
import { licences } from '@/lib/formats/licences';
import { decimalSigns } from '@/lib/formats/numbers';
import { pointPrecisions } from '@/lib/geometry/where';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { roles } from '@/lib/record/schema';
import { ActionForm } from './ActionForm';
import { Choice } from './Choice.client';
import styles from './desk.module.css';
import { eventTypeOptions } from './event-type-options';
import { named } from './named';
import { Submit } from './Submit';
import { TextField } from './TextField.client';
import { Tick } from './Tick.client';

interface Props {
  locale: Locale;
  words: DeskMessages;
  found: DeskImport;
  datasets: readonly string[];
}

/** What a file is and how it is read; it is then tried out. */
export function ImportSettingsForm(props: Props) {
  const { locale, words, found, datasets } = props;
  const { imports: copy } = words;
  const { id, settings } = found;
  const isKnown = datasets.includes(settings.dataset);
  const text = (
    name: 'title' | 'attribution' | 'homepage' | 'citation' | 'permission' | 'version' | 'encoding',
    label: string,
  ) => <TextField label={label} name={name} value={settings[name]} />;
  const flag = (name: 'isUpdate' | 'isStrict' | 'withdraws') => (
    <Tick className={styles.check} type="checkbox" name={name} isChecked={settings[name]} value="on">
      {copy[name]}
    </Tick>
  );
  return (
    <ActionForm action={`/imports/${id}/check`} locale={locale} from={`/imports/${id}`} className={styles.wide}>
      <div className={styles.pair}>
        <Choice
          label={copy.dataset}
          name="dataset"
          options={datasets.map((one) => ({ id: one, name: one }))}
          none={copy.newDataset}
          chosen={isKnown ? settings.dataset : ''}
        />
        <TextField
          label={copy.newId}
          hint={copy.newIdHint}
          name="new-dataset"
          dir="ltr"
          value={isKnown ? '' : settings.dataset}
          autoComplete="off"
        />
      </div>
      <fieldset className={styles.group}>
        <legend>{copy.terms}</legend>
        {text('title', copy.datasetTitle)}
        {text('attribution', copy.attribution)}
        <Choice
          label={copy.licence}
          name="licence"
          options={Object.entries(licences).map(([one, { name }]) => ({ id: one, name }))}
          none="–"
          chosen={settings.licence}
        />
        <p className={styles.soft}>{copy.licenceHint}</p>
        {text('permission', copy.permission)}
        {text('homepage', copy.homepage)}
        {text('citation', copy.citation)}
      </fieldset>
      {settings.mapping && <MappingGroup {...props} fields={fieldsOfMapping(settings.mapping)} />}
      <fieldset className={styles.group}>
        <legend>{copy.reading}</legend>
        {text('version', copy.version)}
        <TextField label={copy.accessed} hint={copy.today} name="accessed" type="date" value={settings.accessed} />
        <Choice
          label={copy.dayOrder}
          name="dayOrder"
          options={named(dayOrders, copy.dayOrders)}
          none={copy.unsaid}
          chosen={settings.dayOrder}
        />
        <Choice
          label={copy.decimal}
          name="decimal"
          options={decimalSigns.map((sign) => ({ id: sign, name: sign }))}
          none={copy.unsaid}
          chosen={settings.decimal}
        />
        {text('encoding', copy.encoding)}
        {flag('isUpdate')}
        {flag('isStrict')}
        {flag('withdraws')}
      </fieldset>
      <Submit>{copy.check}</Submit>
    </ActionForm>
  );
}

const counting = (most: number) => Array.from({ length: most }, (_, n) => n);

/** Which column of the file is what. */
function MappingGroup({ locale, words, found, fields }: Props & { fields: MappingFields }) {
  const { imports: copy } = words;
  const { mappingFields: names } = copy;
  const messages = messagesFor(locale);
  const columns = [...new Set(found.columns)]
    .filter((column) => column.trim() !== '')
    .map((column) => ({ id: column, name: column }));
  const knows = (column = '') => columns.some(({ id }) => id === column);
  const column = (name: string, label: string, isRequired = false) => (
    <Choice
      key={name}
      label={label}
      name={`map-${name}`}
      options={columns}
      none={copy.noColumn}
      chosen={knows(fields[`map-${name}`]) ? (fields[`map-${name}`] ?? '') : ''}
      isRequired={isRequired}
    />
  );
  const type = (name: string, label: string, none: string) => (
    <Choice
      key={name}
      label={label}
      name={`map-${name}`}
      none={none}
      options={eventTypeOptions(messages)}
      chosen={fields[`map-${name}`]}
    />
  );
  const wordsOfTypes = counting(mostWords).filter((n) => fields[`map-word-${n}`] !== undefined);
  return (
    <fieldset className={styles.group}>
      <legend>{copy.mapping}</legend>
      <div className={styles.pair}>
        {column('id', names.id, true)}
        {column('date', names.date, true)}
        {column('latitude', names.latitude, true)}
        {column('longitude', names.longitude, true)}
        {columnFields.map((name) => column(name, names[name]))}
      </div>
      <div className={styles.pair}>
        <Choice
          label={names.precision}
          name="map-precision"
          options={named(pointPrecisions, copy.precisions)}
          chosen={fields['map-precision'] ?? 'near'}
        />
        <TextField
          label={names.uncertainty}
          name="map-uncertainty"
          inputMode="numeric"
          dir="ltr"
          value={fields['map-uncertainty']}
        />
        {counting(mostNames).map((n) => column(`name-${n}`, format(locale, names.name, { number: n + 1 })))}
      </div>
      <p className={styles.soft}>{copy.namesHint}</p>
      <div className={styles.pair}>
        <Choice
          label={names.type}
          name="map-type"
          options={columns}
          none={copy.oneForAll}
          chosen={knows(fields['map-type']) ? (fields['map-type'] ?? '') : ''}
        />
        {type('otherwise', names.otherwise, copy.refusedOtherwise)}
        {wordsOfTypes.map((n) => (
          <div key={n}>
            <input type="hidden" name={`map-word-${n}`} value={fields[`map-word-${n}`]} />
            {type(`is-${n}`, format(locale, names.word, { word: fields[`map-word-${n}`] ?? '' }), copy.refusedOtherwise)}
          </div>
        ))}
      </div>
      <div className={styles.pair}>
        {counting(mostActors).map((n) => (
          <div key={n} className={styles.section}>
            {column(`actor-${n}`, format(locale, names.actor, { number: n + 1 }))}
            <Choice
              label={`${names.role}: ${format(locale, names.actor, { number: n + 1 })}`}
              name={`map-role-${n}`}
              options={named(roles, messages.roles)}
              chosen={fields[`map-role-${n}`] ?? 'party'}
            />
          </div>
        ))}
      </div>
      <div className={styles.pair}>
        {column('sources', names.sources)}
        <TextField label={names.separator} name="map-separator" dir="ltr" value={fields['map-separator']} maxLength={5} />
        {deathFields.map((name) => column(name, names[name]))}
      </div>
    </fieldset>
  );
}
