#!/usr/bin/env node
/** npm run eval: how well the geocoder does on its corpus. The work is in geocode/evaluate.ts. */
import { runTypeScript } from './lib/typescript.mjs';

await runTypeScript(new URL('./geocode/evaluate.ts', import.meta.url));
