/** What keeping the record can fail with: rows of the table of `lib/errors`. */
export const storageErrors = {
  WRITE_STALE: (d: { list: string }) =>
    `Not written, as it was changed meanwhile: ${d.list}. Read it again, bring your change into it, and write once more.`,
  PROPOSAL_INVALID: (d: { where: string; got: string; expected: string }) =>
    `${d.where}: got ${d.got}, expected ${d.expected}. Nothing was written.`,
  STORAGE_UNWRITABLE: (d: { where: string; reason: string }) =>
    `${d.where}: cannot be written (${d.reason}), so nothing was changed. Make room or mend the permissions, and write once more.`,
  STORAGE_UNREACHABLE: (d: { where: string; reason: string }) =>
    `${d.where}: cannot be reached (${d.reason}). Check that it runs and that DATABASE_URL names it; what was being written may or may not have been: read it again first.`,
  DATABASE_URL_INVALID: (_: object) =>
    'DATABASE_URL: got something else, expected an address such as postgres://user:password@host:5432/database. Correct the variable or unset it (then the record is read from files).',
  DATABASE_URL_REFUSED: (d: { where: string; reason: string }) =>
    `${d.where}: refuses what DATABASE_URL says (${d.reason}), expected a database that is there, a user that may write to it, and the user's password. Correct the variable or unset it (then the record is read from files).`,
  TABLES_NEWER: (d: { where: string; name: string }) =>
    `${d.where}: a newer release has changed the tables (${d.name}) so that this one does not work with them, expected no more than it knows. Start the newer release, or take the change back with it: maydan record migrate --to NAME.`,
  TABLES_OLDER: (d: { where: string; name: string }) =>
    `${d.where}: the tables are of a release before this one, and nodes of that release would not work with what this one makes of them (${d.name}). Back up, end all nodes, and run "maydan record migrate".`,
  TABLES_CHANGED: (d: { where: string; reason: string }) =>
    `${d.where}: the tables are not those of this release (${d.reason}); another release has changed them. Start this node with that release.`,
  MIGRATION_REFUSED: (d: { reason: string }) => `The tables stay as they are: ${d.reason}.`,
  INDEX_UNUSABLE: (d: { file: string; reason: string }) =>
    `${d.file}: cannot be used as the index (${d.reason.replace(/\.$/, '')}), and stays as it is, expected an index or no file. Give MAYDAN_INDEX another path or unset it (then the index is kept in memory); an index that is damaged may be removed, and is made anew.`,
  INDEX_IN_USE: (d: { file: string; reason: string }) =>
    `${d.file}: cannot be opened as the index (${d.reason}). Each process needs a file of its own: give MAYDAN_INDEX another path, or unset it (then the index is kept in memory).`,
  ROWS_TWICE: (d: { dataset: string; id: string }) =>
    `data/${d.dataset}: got two rows with the slug "${d.id}", expected each once. Import the dataset again.`,
  LOAD_REFUSED: (d: { reason: string }) =>
    `Not loaded, as something here would be lost: ${d.reason}. Load into an empty place, or export what is here first.`,
  COPY_INCOMPLETE: (d: { file: string; reason: string; more: number }) =>
    `${d.file}: would be missing in the copy (${d.reason.replace(/\.$/, '')})${d.more > 0 ? `, and ${d.more} more` : ''}, expected documents that can be read. Nothing was copied; mend it and try again.`,
  BACKUP_REFUSED: (d: { file: string; got: string; expected: string }) =>
    `${d.file}: got ${d.got}, expected ${d.expected}. Nothing was restored; take another backup.`,
  BACKUP_WITHOUT_SITE: (d: { folder: string }) =>
    `${d.folder} has no site.json, expected the data folder of a site. Name it by MAYDAN_DATA_DIR; nothing was written.`,
  RESTORE_REFUSED: (d: { folder: string; files: string }) =>
    `${d.folder}: holds ${d.files} with another content than the backup, expected a folder without them. Nothing was restored; name a new folder in MAYDAN_DATA_DIR, or replace them with --replace-files.`,
  BUCKETS_TOO_MANY: (d: { unit: string; most: number }) =>
    `Histogram: got the unit "${d.unit}", which makes more than ${d.most} of the span, expected a longer one.`,
} as const;
