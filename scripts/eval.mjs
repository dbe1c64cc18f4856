#!/usr/bin/env node
/** npm run eval: how well the geocoder does on its corpus. The work is in eval/main.ts. */
import { runTypeScript } from './lib/typescript.mjs';

await runTypeScript(new URL('./eval/main.ts', import.meta.url));
