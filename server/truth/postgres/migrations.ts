/** One change of the tables. What stands here is never changed once it was released: a correction is a further row. */
export interface Migration {
  up: string;
  /** Takes it back; null where something would be lost by it: then a backup is what leads back. */
  down: string | null;
  /**
   * Whether nodes of the release before work with the tables as this leaves them, as with one more column, index or table.
   * Then it is made when the first new node starts; else all nodes are ended for it (`maydan record migrate`).
   */
  suitsEarlier: boolean;
}

/**
 * The tables, by the names of the migrations in the order in which they are made. Databases that are older than this list
 * have the first two already.
 *
 * Bodies are `json`, not `jsonb`: the order of keys is kept, so that an export is the files it came from; they are only read
 * whole, by key, and the index answers every question about what is in them. Rows of imported datasets stand in a partition
 * for each; `imports` says which of their generations is in use.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-record': {
    suitsEarlier: true,
    down: null,
    up: `
create table if not exists maydan.documents (
  kind text not null,
  id text collate "C" not null,
  dataset text not null,
  version text not null,
  body json not null,
  primary key (kind, id)
);
create index if not exists documents_by_dataset on maydan.documents (dataset, kind);
create table if not exists maydan.change_sets (
  sequence bigint primary key,
  at timestamptz not null,
  author text not null,
  reason text not null,
  changes json not null
);
create table if not exists maydan.changed (
  kind text not null,
  id text collate "C" not null,
  sequence bigint not null references maydan.change_sets,
  primary key (kind, id, sequence)
);
create sequence if not exists maydan.generations;
create table if not exists maydan.imports (
  dataset text primary key,
  generation bigint not null,
  version text not null,
  rows integer not null,
  digest text not null
);
create table if not exists maydan.imported (
  dataset text not null,
  generation bigint not null,
  ordinal integer not null,
  body json not null,
  primary key (dataset, generation, ordinal)
) partition by list (dataset);
`,
  },
  '0002-desk': {
    suitsEarlier: true,
    down: null,
    up: `
create table if not exists maydan.desk (
  kind text not null,
  id text collate "C" not null,
  body json not null,
  primary key (kind, id)
);
`,
  },
  '0003-desk-files': {
    suitsEarlier: true,
    down: null,
    up: `
create table maydan.desk_files (
  id text collate "C" not null,
  part integer not null,
  body bytea not null,
  primary key (id, part)
);
`,
  },
  // Unlogged: what is kept for minutes goes into no log that is archived for longer.
  '0004-desk-attempts': {
    suitsEarlier: true,
    down: 'drop table maydan.desk_attempts',
    up: `
create unlogged table maydan.desk_attempts (
  client text collate "C" not null,
  at timestamptz not null
);
create index desk_attempts_by_client on maydan.desk_attempts (client, at);
create index desk_attempts_by_time on maydan.desk_attempts (at);
`,
  },
};
