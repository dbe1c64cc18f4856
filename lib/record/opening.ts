import type { Params } from '../url/params';
import type { Dataset } from './dataset';
import type { RecordCatalogue } from './model';

/** The dataset with whose title the overview begins: the only one, or the only one that is chosen. Null: it is of several. */
export function openingDataset(
  { datasets }: Pick<RecordCatalogue, 'datasets'>,
  { dataset: chosen = [...datasets.keys()] }: Pick<Params, 'dataset'>,
): Dataset | null {
  const [only, ...others] = chosen;
  return others.length === 0 ? (datasets.get(only ?? '') ?? null) : null;
}
