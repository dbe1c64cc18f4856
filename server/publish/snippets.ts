import type { Snippet } from '../../lib/publish/snippet';
import { siteOrigin } from '../../lib/url/origin';

/** How to load the data elsewhere, with this site's own addresses. */
export function snippets(): Snippet[] {
  const origin = siteOrigin(process.env);
  return [
    {
      language: 'JavaScript',
      tested: true,
      code: `// Every incident that some claim contradicts, page by page.
let url = '${origin}/api/collections/incidents/items?status=contested&limit=10';
const incidents = [];
while (url) {
  const page = await (await fetch(url)).json();
  incidents.push(...page.features);
  url = page.links.find(({ rel }) => rel === 'next')?.href;
}
for (const { properties } of incidents) console.log(properties.time, properties.title_en);`,
    },
    {
      language: 'DuckDB',
      tested: true,
      code: `-- curl -o incidents.parquet "${origin}/en/data/incidents.parquet"
select event_type, count(*) as incidents, count(*) filter (contested) as contested
from 'incidents.parquet'
group by event_type order by incidents desc;`,
    },
    {
      language: 'GDAL',
      tested: true,
      code: `ogr2ogr -f GPKG incidents.gpkg "${origin}/en/data/incidents.geojson"`,
    },
    {
      language: 'Python, pandas',
      tested: false,
      code: `import pandas as pd  # with pyarrow

incidents = pd.read_parquet("${origin}/en/data/incidents.parquet")
print(incidents.groupby("event_type")["contested"].mean())`,
    },
    {
      language: 'Python, GeoPandas',
      tested: false,
      code: `import geopandas as gpd  # geopandas 0.11 or newer

incidents = gpd.read_file("${origin}/en/data/incidents.geojson")
print(incidents[["time", "title", "contested", "uncertaintyMeters"]])`,
    },
    {
      language: 'R',
      tested: false,
      code: `library(sf)

incidents <- st_read("${origin}/en/data/incidents.geojson")
print(incidents[c("time", "title", "contested", "uncertaintyMeters")])`,
    },
  ];
}
