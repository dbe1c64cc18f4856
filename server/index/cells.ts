import { cellsAcross, type Tile } from '../../lib/publish/tiles/grid';
import type { SqlRow } from './rows';

const counts = `
  sum(count) as count, sum(single) as single, sum(several) as several, sum(contested) as contested`;
// Sums take half the time of counts with a filter.
const perShape = `
  count(*) as count, sum((status = 'single')::integer) as single, sum((status = 'several')::integer) as several,
  sum(contested::integer) as contested, any_value(id) as id`;

/**
 * Entries placed to a point, by cell: first by shape and position, of which real data has few, then by cell, at the position
 * where most of them stand (of equals the westernmost, then the southernmost). No mean: nothing happened there.
 */
export function cellsQuery({ z, x, y }: Tile, where: string): string {
  const side = cellsAcross(z);
  const tiles = 2 ** z;
  return `
    with matched as (
      select any_value(lon) as lon, any_value(lat) as lat, any_value(x) as x, any_value(y) as y, ${perShape} from entries
      where not coarse and x >= ${x / tiles}::double and x < ${(x + 1) / tiles}::double
        and y >= ${y / tiles}::double and y < ${(y + 1) / tiles}::double and ${where}
      group by shape
    ),
    ranked as (
      select lon, lat, floor(any_value(x) * ${side}) as cell_x, floor(any_value(y) * ${side}) as cell_y,
        ${counts}, any_value(id) as id
      from matched group by lon, lat
    )
    select ${counts}, any_value(id) as id,
      first(lon order by count desc, lon, lat) as lon, first(lat order by count desc, lon, lat) as lat
    from ranked group by cell_x, cell_y order by cell_y, cell_x`;
}

/** Entries placed to a unit or region, by its outline. */
export function unitsQuery(where: string): string {
  return `
    select key, units.* exclude (shape) from (
      select shape, any_value(lon) as lon, any_value(lat) as lat, ${perShape} from entries
      where coarse and ${where} group by shape
    ) units join shapes using (shape) order by count desc, key`;
}

export const countsOf = (row: SqlRow) => ({
  count: Number(row.count),
  single: Number(row.single),
  several: Number(row.several),
  contested: Number(row.contested),
  lon: row.lon as number,
  lat: row.lat as number,
});
