#!/usr/bin/env node
/** npm run gazetteer -- add COUNTRY…, adopt ID, import FILE. The work is in gazetteer/main.ts. */
import { runTypeScript } from './lib/typescript.mjs';

await runTypeScript(new URL('./gazetteer/main.ts', import.meta.url));
