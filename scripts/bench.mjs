#!/usr/bin/env node
/** npm run bench: how fast the core is, as ratios against named yardsticks. The work is in bench/main.ts. */
import { runTypeScript } from './lib/typescript.mjs';

await runTypeScript(new URL('./bench/main.ts', import.meta.url));
