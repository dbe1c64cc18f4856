import type { NamedShown } from '@/components/desk/NamedPeople';
import { fieldName, keysOf } from '@/lib/desk/field-names';
import type { DeskMessages } from '@/lib/desk/messages';
import type { Locale } from '@/lib/i18n/locales';
import type { DeskOnly } from '@/lib/record/desk-only';
import type { RecordCatalogue } from '@/lib/record/model';
import { knownNames, namedInDocument } from '@/lib/record/people/in-documents';
import { publicForm } from '@/lib/record/public-form';
import { served } from '@/server/site/served';
import { dataFileOf } from '@/server/truth/files/layout';
import type { Document } from '@/server/truth/truth';

/** Made once of a record: it has the names of some hundred sources and places. */
const known = new WeakMap<RecordCatalogue, ReturnType<typeof knownNames>>();
function knownIn(record: RecordCatalogue) {
  const found =
    known.get(record) ?? knownNames({ actors: record.actors.values(), sources: record.sources.values() }, record.gazetteer);
  known.set(record, found);
  return found;
}

/** People in need of care whom a document names where readers would read it, each once. */
export function peopleShown(document: Document, { documents }: DeskMessages, locale: Locale) {
  const { record } = served();
  const { seen = [] } = (document.body.deskOnly ?? {}) as DeskOnly;
  const { json } = publicForm(dataFileOf(document), record.gazetteer);
  const named = new Map<string, NamedShown & { fields: string[] }>();
  for (const { name, why, path, language } of namedInDocument(json, knownIn(record), seen)) {
    const field = fieldName(keysOf(path).slice(0, -1), documents, locale);
    const one = named.get(name) ?? { name, why, language, fields: [] };
    if (!one.fields.includes(field)) one.fields.push(field);
    named.set(name, one);
  }
  return { named: [...named.values()], seen: seen.length };
}
