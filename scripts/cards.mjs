#!/usr/bin/env node
/** npm run cards [-- KIND ...]: draws cards into test-results/cards, with a sheet to look at. The work is in cards/main.ts. */
import { runTypeScript } from './lib/typescript.mjs';

await runTypeScript(new URL('./cards/main.ts', import.meta.url));
