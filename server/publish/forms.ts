import { isLocale } from '../../lib/i18n/locales';
import type { Form } from '../../lib/publish/forms/form';
import { missingThing, Problem, unknownThing } from '../../lib/publish/http/problem';
import { isKind, kinds } from '../../lib/url/paths';
import { served } from '../site/served';
import { bibForm, cslForm } from './forms/citation';
import { geojsonForm } from './forms/geojson';
import { jsonForm } from './forms/json';
import { pngForm } from './forms/png';

/**
 * One resource, many forms: what may stand after a resource's path. `next.config.js` leads `/{l}/{kind}/{slug}.{form}`
 * to `/forms/{l}/{kind}/{slug}/{form}`, whatever the form; this table knows which there are.
 */
export const forms: Readonly<Record<string, Form>> = {
  json: jsonForm,
  geojson: geojsonForm,
  png: pngForm,
  bib: bibForm,
  'csl.json': cslForm,
};

export interface FormPath {
  locale: string;
  kind: string;
  slug: string;
  form: string;
}

/** @throws Problem not-found, or withdrawn */
export async function formResponse(request: Request, { locale, kind, slug, form }: FormPath): Promise<Response> {
  if (!isLocale(locale) || !isKind(kind)) throw new Problem('not-found', `Expected a kind of thing, one of ${kinds.join(', ')}.`);
  const make = Object.hasOwn(forms, form) ? forms[form] : undefined;
  if (!make) throw unknownThing('form', form, Object.keys(forms).join(', '));
  const opened = served();
  const response = await make({ request, locale, kind, slug, ...opened });
  if (!response) throw missingThing(opened.record, kind, slug, 'slug', `/api/collections or /${locale}/data`);
  return response;
}
