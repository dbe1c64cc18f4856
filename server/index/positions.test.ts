import { DuckDBInstance } from '@duckdb/node-api';
import { positionsOf } from './positions';
import { schema } from './schema';

test('positions are counted without comparing every pair of rows', async () => {
  const instance = await DuckDBInstance.create(':memory:');
  const on = await instance.connect();
  await on.run(schema);
  const plan = (await on.runAndReadAll(`explain ${positionsOf('true')}`)).getRowsJS().join('\n');
  expect(plan).toContain('HASH_JOIN');
  expect(plan).not.toMatch(/NL_JOIN|NESTED_LOOP|CROSS_PRODUCT/);
  on.closeSync();
  instance.closeSync();
});
