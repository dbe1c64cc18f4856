#!/usr/bin/env node
/** npm run bench: how fast the core is, as ratios against named yardsticks. The work is in bench/main.ts. */
import { runTypeScript } from './geocode/launch.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';

await ensureInstalled();
await runTypeScript(new URL('./bench/main.ts', import.meta.url));
