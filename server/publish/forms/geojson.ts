import type { Form, FormRequest } from '../../../lib/publish/forms/form';
import { areaFeatures, collectionHead, incidentFeatures } from '../../../lib/publish/geojson';
import { datasetsOf, type Terms, termsIn } from '../../../lib/publish/licence';
import { placeFeature } from '../../../lib/publish/places';
import { isInRecord } from '../../../lib/store/belonging';
import { every } from '../../../lib/store/every';
import type { Naming } from '../../../lib/store/store';
import { sendJson, sendText } from '../http/respond';
import { termsFor } from '../terms';
import { entriesOf } from '../things';

const type = 'application/geo+json';

/**
 * A resource on the map: an incident, area or place as one Feature; an actor, an article or
 * a question as the incidents and areas that it stands in, a story as those of which it tells.
 */
export const geojsonForm: Form = async (asked) => {
  const { request, record, kind, slug, locale } = asked;
  if (kind === 'places') {
    const place = record.gazetteer.get(slug);
    return place ? sendJson(request, placeFeature(place, record.gazetteer, locale), type) : null;
  }
  if (kind === 'questions' || kind === 'stories') {
    const entries = await entriesOf(asked, kind, slug);
    if (!entries) return null;
    const features = [incidentFeatures(entries.incidents, record, locale), areaFeatures(entries.areas, record, locale)];
    const datasets = termsIn(record, [...entries.incidents, ...entries.areas].flatMap(datasetsOf), locale);
    return sendJson(request, { type: 'FeatureCollection', datasets, features: features.flatMap((part) => part.features) }, type);
  }
  if (kind === 'incidents' || kind === 'areas') {
    const entries = await entriesOf(asked, kind, slug);
    if (!entries) return null;
    const [incident] = incidentFeatures(entries.incidents, record, locale).features;
    const [area] = areaFeatures(entries.areas, record, locale).features;
    return sendJson(request, incident ?? area, type);
  }
  if (!(await isInRecord(asked, { kind, slug }))) return null;
  const terms = await termsFor(asked, { filters: {}, of: { kind, slug } }, locale);
  const pieces = collection(terms, featuresOf(asked, { kind, slug }));
  return sendText(request, { type: `${type}; charset=utf-8`, pieces, version: `${record.version} ${kind} ${slug} ${locale}` });
};

async function* featuresOf({ record, store, locale }: FormRequest, of: Naming): AsyncGenerator<unknown> {
  const matching = { filters: {}, of };
  for await (const incident of every(store.incidents, matching)) yield* incidentFeatures([incident], record, locale).features;
  for await (const area of every(store.areas, matching)) yield* areaFeatures([area], record, locale).features;
}

async function* collection(terms: readonly Terms[], features: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '';
  yield collectionHead(terms);
  for await (const feature of features) {
    yield `${before}${JSON.stringify(feature)}`;
    before = ',';
  }
  yield ']}';
}
