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
      language: 'Python',
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
