import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** The connections of a database: each query has one for itself, as a connection answers one at a time. */
export class Connections {
  readonly #free: DuckDBConnection[] = [];

  constructor(private readonly instance: DuckDBInstance) {}

  async use<T>(work: (on: DuckDBConnection) => Promise<T>): Promise<T> {
    const on = this.#free.pop() ?? (await this.instance.connect());
    try {
      return await work(on);
    } finally {
      this.#free.push(on);
    }
  }

  /** On a connection that goes afterwards, with the temporary tables of the work. */
  async useAlone<T>(work: (on: DuckDBConnection) => Promise<T>): Promise<T> {
    const on = await this.instance.connect();
    try {
      return await work(on);
    } finally {
      on.closeSync();
    }
  }

  close(): void {
    for (const connection of this.#free) connection.closeSync();
    this.instance.closeSync();
  }
}
