import type { Graph } from 'schema-dts';

/** What the page says, in schema.org's types. "<" is written so that no text of the record can end the element. */
export function JsonLd({ graph }: { graph: Graph | null }) {
  if (!graph) return null;
  return <script type="application/ld+json">{JSON.stringify(graph).replaceAll('<', '\\u003c')}</script>;
}
