#!/usr/bin/env node
/** npm run check [-- --with DIR]: is the record whole and sound? The work is in check/main.ts. */
import { runTypeScript } from './lib/typescript.mjs';

await runTypeScript(new URL('./check/main.ts', import.meta.url));
