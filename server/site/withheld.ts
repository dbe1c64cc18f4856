import type { Problem } from '../../lib/errors/problems';
import { keptFromPublic } from '../../lib/record/record-problems';
import type { Settings } from '../store/open';
import { keyOf } from '../truth/truth';
import type { Documents } from './documents';

/** Imported datasets that the site is set to show and that may not be shown, whatever else is wrong with the documents. */
export interface Withheld {
  datasets: readonly string[];
  problems: readonly Problem[];
}

/**
 * Which imported datasets of the settings their own documents keep from the public. Read as it stands, without the schema:
 * whatever does not plainly say that rows may be passed on withholds them.
 */
export function withheldOf({ site }: Settings, documents: Documents): Withheld {
  const shown = site?.datasets ?? [];
  const found = shown.flatMap((id) => {
    const { kind, redistribution, visibility } = documents.get(keyOf({ kind: 'dataset', id }))?.body ?? {};
    const isWithheld = kind === 'imported' && (redistribution !== 'full' || visibility !== 'public');
    return isWithheld ? [{ id, redistribution, visibility }] : [];
  });
  return {
    datasets: found.map(({ id }) => id),
    problems: found.map((one) =>
      keptFromPublic(one as Parameters<typeof keptFromPublic>[0], `data/${one.id}/dataset.json`, shown),
    ),
  };
}

/** The settings without these datasets. */
export function withoutDatasets<S extends Settings & { signature: string }>(settings: S, datasets: readonly string[]): S {
  if (!settings.site || datasets.length === 0) return settings;
  const left = settings.site.datasets.filter((id) => !datasets.includes(id));
  const signature = `${settings.signature}\nwithout ${datasets.join(' ')}`;
  return { ...settings, site: { ...settings.site, datasets: left }, signature };
}
