#!/usr/bin/env node
/** npm run eval:geocode: how well the geocoder does on its corpus. The work is in geocode/evaluate.ts. */
import { runTypeScript } from './geocode/launch.mjs';

await runTypeScript(new URL('./geocode/evaluate.ts', import.meta.url));
