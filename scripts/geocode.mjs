#!/usr/bin/env node
/** npm run --silent geocode -- [--format table|geojson] FILE. The work is in geocode/main.ts. */
import { runTypeScript } from './lib/typescript.mjs';

await runTypeScript(new URL('./geocode/main.ts', import.meta.url));
