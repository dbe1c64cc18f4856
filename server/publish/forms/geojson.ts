import type { FeatureCollection } from 'geojson';
import type { Form } from '../../../lib/publish/forms/form';
import { areaFeatures, incidentFeatures } from '../../../lib/publish/geojson';
import { placeFeature } from '../../../lib/publish/places';
import { sendJson } from '../http/respond';
import { entriesOf } from '../things';

/**
 * A resource on the map: an incident, area or place as one Feature; an actor or an article as the incidents and areas
 * that it stands in.
 */
export const geojsonForm: Form = async ({ request, record, store, kind, slug, locale }) => {
  const send = (body: unknown) => sendJson(request, body, 'application/geo+json');
  if (kind === 'places') {
    const place = record.gazetteer.get(slug);
    return place ? send(placeFeature(place, record.gazetteer, locale)) : null;
  }
  const entries = await entriesOf({ record, store }, kind, slug);
  if (!entries) return null;
  const features = [
    ...incidentFeatures(entries.incidents, record, locale).features,
    ...areaFeatures(entries.areas, record, locale).features,
  ];
  if (kind === 'incidents' || kind === 'areas') return send(features[0]);
  return send({ type: 'FeatureCollection', features } satisfies FeatureCollection);
};
