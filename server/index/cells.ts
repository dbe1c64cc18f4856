import { cellsAcross, type TileBlock } from '../../lib/publish/tiles/grid';
import type { Cell, SqlRow, Unit } from './rows';

const counts = `
  sum(count) as count, sum(single) as single, sum(several) as several, sum(contested) as contested`;

/**
 * What is placed to a point, by cell, at the position where most of it stands (of equals the westernmost, then the
 * southernmost). No mean: nothing happened there.
 * @param table of `Positions`
 */
export function cellsQuery({ z, x, y, across = 1, down = 1 }: TileBlock, table: string): string {
  const side = cellsAcross(z);
  const tiles = 2 ** z;
  return `
    select ${counts}, any_value(id) as id,
      first(lon order by count desc, lon, lat) as lon, first(lat order by count desc, lon, lat) as lat
    from ${table}
    where not coarse and x >= ${x / tiles}::double and x < ${(x + across) / tiles}::double
      and y >= ${y / tiles}::double and y < ${(y + down) / tiles}::double
    group by floor(y * ${side}), floor(x * ${side}) order by floor(y * ${side}), floor(x * ${side})`;
}

export const toCell = (row: SqlRow): Cell => ({ ...countsOf(row), id: Number(row.count) === 1 ? (row.id as string) : null });

/** What is placed only to a unit or region, by its outline. */
export const unitsQuery = (table: string): string =>
  `select key, lon, lat, count, single, several, contested from ${table} where coarse order by count desc, key`;

export const toUnit = (row: SqlRow): Unit => ({ ...countsOf(row), key: row.key as string });

const countsOf = (row: SqlRow) => ({
  count: Number(row.count),
  single: Number(row.single),
  several: Number(row.several),
  contested: Number(row.contested),
  lon: row.lon as number,
  lat: row.lat as number,
});
