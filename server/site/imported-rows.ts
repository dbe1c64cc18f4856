import type { Gazetteer } from '../../lib/gazetteer';
import { locate } from '../../lib/geometry/locate';
import { isCoarse } from '../../lib/geometry/where';
import { locales } from '../../lib/i18n/locales';
import { messagesFor } from '../../lib/i18n/messages';
import { type Category, categoriesOf } from '../../lib/record/categories';
import type { Dataset } from '../../lib/record/dataset';
import type { ImportedIncident } from '../../lib/record/imported';
import { whereOfRow } from '../../lib/record/imported-entry';
import { createPlacer, drawnKey } from '../../lib/record/imported-place';
import { createTownFinder } from '../../lib/record/imported-town';
import { remembering } from '../../lib/record/remembering';
import { wordsOf } from '../../lib/search/words';
import { bounds } from '../../lib/time/edtf';
import { slugify } from '../../lib/url/paths';
import type { Placed, Projector } from '../index/imported';

type RowWhere = ImportedIncident['where'];

/** What the index holds of the rows of a dataset. Nothing of it hangs on the record's own documents. */
export function createProjector(dataset: Dataset, gazetteer: Gazetteer, list: readonly Category[]): Projector {
  const categories = categoriesOf(list);
  const placeOf = createPlacer(gazetteer);
  const townOf = createTownFinder(gazetteer);
  const insideOf = remembering((id: string) => withParents(id, gazetteer));
  const located = remembering(
    ({ where, place }: { where: RowWhere; place: string | undefined }): Pick<Placed, 'shape' | 'uncertaintyMeters'> => {
      const { geometry, anchor, uncertaintyMeters } = locate(whereOfRow({ row: { where }, place }, dataset), gazetteer);
      return { shape: { key: drawnKey(where, place), geometry, anchor, coarse: isCoarse(where.precision) }, uncertaintyMeters };
    },
    ({ where, place }) => `${drawnKey(where, place)} ${where.uncertaintyMeters}`,
  );
  return {
    place(json) {
      const where = json as unknown as RowWhere;
      const [place, named] = [placeOf(where), townOf(where)];
      const within = new Set([named, place].flatMap((id) => (id === undefined ? [] : insideOf(id))));
      return { place: place ?? null, named: named ?? null, within: [...within], ...located({ where, place }) };
    },
    time: bounds,
    category: (subEventType) => categories.ofSubEventType(subEventType).id,
    type: slugify,
    categories: JSON.stringify(list),
    words: (text) => [...new Set(wordsOf(text))],
    labels: (subEventType) =>
      locales.flatMap((locale) =>
        [
          categories.ofSubEventType(subEventType).name[locale],
          (messagesFor(locale).subEventTypes as Record<string, string>)[subEventType] ?? [],
        ].flat(),
      ),
  };
}

function withParents(id: string, gazetteer: Gazetteer): string[] {
  const found: string[] = [];
  for (let place = gazetteer.get(id); place && !found.includes(place.id); place = gazetteer.get(place.parent ?? ''))
    found.push(place.id);
  return found;
}
