import { bibtex, type Citable, cslJson } from '../../../lib/publish/citation';
import type { Form } from '../../../lib/publish/forms/form';
import { unknownThing } from '../../../lib/publish/http/problem';
import { citableOf } from '../citable';
import { send } from '../http/respond';

/** How an incident or area is cited, for reference managers. @throws Problem not-found for things that are not cited. */
const citationForm =
  (form: string, type: string, write: (citable: Citable) => string): Form =>
  async ({ request, record, store, kind, slug, locale }) => {
    if (kind !== 'incidents' && kind !== 'areas') throw unknownThing('form', form, `json, geojson, png for ${kind}`);
    const entry = await (kind === 'incidents' ? store.incident(slug) : store.area(slug));
    if (!entry) return null;
    const citable = citableOf(entry, record, locale);
    return send(request, {
      type: `${type}; charset=utf-8`,
      body: write(citable),
      changed: `${citable.accessed}T00:00:00Z`,
      headers: { 'Content-Disposition': `inline; filename="maydan-${slug}.${form}"` },
    });
  };

export const bibForm = citationForm('bib', 'application/x-bibtex', bibtex);
export const cslForm = citationForm('csl.json', 'application/vnd.citationstyles.csl+json', (citable) =>
  JSON.stringify(cslJson(citable)),
);
