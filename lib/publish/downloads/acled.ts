import type { Place } from '../../gazetteer/schema';
import type { Locale } from '../../i18n/locales';
import { messagesFor } from '../../i18n/messages';
import { textIn } from '../../i18n/text-in';
import { placeWords } from '../../place/words';
import type { IncidentEntry, RecordCatalogue } from '../../record/model';
import { bounds } from '../../time/edtf';
import { termsOfEntry } from '../licence';
import type { Column } from './csv';
import { notesOf } from './notes';

/**
 * The columns of an ACLED file, filled as far as the record goes. `meaning` is the documented mapping.
 * What ACLED codes and this record does not hold stays empty: no code is guessed, no fatality counted.
 */
export const acledColumns = (record: RecordCatalogue, locale: Locale): Column<IncidentEntry>[] => {
  const name = (place: Place | undefined) => (place ? record.gazetteer.name(place.id, locale) : null);
  const admin = (entry: IncidentEntry, codes: readonly string[]) => name(above(entry, record, codes));
  const parties = ({ parties: all }: IncidentEntry) => all.map(({ actor, role }) => ({ name: textIn(actor.name, locale), role }));
  const main = (entry: IncidentEntry, at: number) =>
    parties(entry).filter(({ role }) => mainRoles.includes(role))[at]?.name ?? null;
  const beside = (entry: IncidentEntry) =>
    parties(entry)
      .filter(({ role }) => !mainRoles.includes(role))
      .map(({ name: own, role }) => `${own} (${words.roles[role]})`)
      .join('; ');
  const words = messagesFor(locale);
  const empty = (column: string): Column<IncidentEntry> => ({ name: column, meaning: 'Empty: not coded here', of: () => null });
  return [
    { name: 'event_id_cnty', meaning: 'Slug of the incident', ids: true, of: ({ slug }) => slug },
    {
      name: 'event_date',
      meaning: 'First day of the time as given; empty where nothing dates it or only its end is known',
      of: (entry) => day(startOf(entry)),
    },
    { name: 'year', meaning: 'Year of event_date', of: (entry) => day(startOf(entry))?.slice(0, 4) },
    {
      name: 'time_precision',
      meaning: '1 the day, 2 the week, 3 the month and vaguer',
      of: ({ timePrecision }) => timePrecision,
    },
    empty('disorder_type'),
    { name: 'event_type', meaning: 'As in the codebook', of: ({ eventType }) => eventType },
    { name: 'sub_event_type', meaning: 'As in the codebook', of: ({ subEventType }) => subEventType },
    {
      name: 'actor1',
      meaning: 'First of attackers, defenders, other parties, claimants; the order implies no direction',
      of: (entry) => main(entry, 0),
    },
    { name: 'assoc_actor_1', meaning: 'Parties in other roles', of: beside },
    empty('inter1'),
    { name: 'actor2', meaning: 'The second of these', of: (entry) => main(entry, 1) },
    empty('assoc_actor_2'),
    empty('inter2'),
    empty('interaction'),
    empty('civilian_targeting'),
    {
      name: 'iso',
      meaning: 'ISO 3166-1 numeric of the country',
      of: (entry) => above(entry, record, ['PCLI'])?.codes?.isoNumeric ?? null,
    },
    empty('region'),
    { name: 'country', meaning: 'State that contains the place', of: (entry) => admin(entry, ['PCLI']) },
    { name: 'admin1', meaning: 'Governorate', of: (entry) => admin(entry, ['ADM1']) },
    { name: 'admin2', meaning: 'District', of: (entry) => admin(entry, ['ADM2']) },
    { name: 'admin3', meaning: 'Subdistrict', of: (entry) => admin(entry, ['ADM3']) },
    { name: 'location', meaning: 'Name of the place', of: ({ where }) => placeWords(where, record.gazetteer, locale) },
    { name: 'latitude', meaning: 'Of the anchor, WGS 84', of: ({ location }) => location.anchor[1] },
    { name: 'longitude', meaning: 'Of the anchor, WGS 84', of: ({ location }) => location.anchor[0] },
    {
      name: 'geo_precision',
      meaning: '1 the town or part of it, 2 near it, 3 a larger region',
      of: ({ geoPrecision }) => geoPrecision,
    },
    {
      name: 'source',
      meaning: 'Outlets that published its claims; who said them is told in notes',
      of: ({ claims }) => [...new Set(claims.map(({ chain }) => textIn(chain[0]?.source.name, locale) ?? ''))].join('; '),
    },
    empty('source_scale'),
    { name: 'notes', meaning: 'Our summary, and who said its claims through whom', of: (entry) => notesOf(entry, locale) },
    empty('fatalities'),
    {
      name: 'tags',
      meaning: 'statement, contested, number of origins; the dataset that it is from and whom to name for it',
      of: (entry) => `${tags(entry)}; dataset=${entry.dataset}; ${termsOfEntry(entry, record, locale).credit}`,
    },
    {
      name: 'timestamp',
      meaning: 'Unix time of its last publication or correction',
      of: ({ updated }) => Date.parse(updated) / 1000,
    },
  ];
};

const mainRoles: readonly string[] = ['attacker', 'defender', 'party', 'claimant'];

const tags = ({ statement, contest, corroboration }: IncidentEntry): string =>
  [statement && 'statement', contest.contested && 'contested', `origins=${corroboration.origins.length}`]
    .filter(Boolean)
    .join('; ');

const startOf = ({ time }: IncidentEntry): number | null => (time?.edtf ? bounds(time.edtf).from : null);
const day = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString().slice(0, 10));

/** The place itself or the nearest that contains it of one of these kinds. */
function above(entry: IncidentEntry, { gazetteer }: RecordCatalogue, codes: readonly string[]): Place | undefined {
  let place = gazetteer.get(entry.where.place ?? '');
  while (place && !codes.includes(place.featureCode)) place = place.parent ? gazetteer.get(place.parent) : undefined;
  return place;
}
