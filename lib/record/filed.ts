/** A data file as read: its path below `data/`, and its parsed JSON. */
export interface DataFile {
  /** "hasakah-2022/incidents/x.json" */
  path: string;
  json: unknown;
  /** When it was last changed, as far as is known: by a commit, or by hand while the site ran. ISO 8601. */
  changed?: string;
}

/** A data file with what stands for its content: another whenever that is another. */
export interface VersionedFile extends DataFile {
  version: string;
}

/** A parsed entity, the file it stands in and the dataset that this belongs to. */
export interface Filed<T> {
  file: string;
  dataset: string;
  value: T;
}
