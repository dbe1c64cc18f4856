#!/usr/bin/env node
/** npm run gazetteer -- import FILE. The work is in geocode/import.ts. */
import { runTypeScript } from './lib/typescript.mjs';

await runTypeScript(new URL('./geocode/import.ts', import.meta.url));
