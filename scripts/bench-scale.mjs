#!/usr/bin/env node
/** npm run bench:scale: what the index costs from a thousand incidents to a million. The work is in bench/scale.ts. */
import { runTypeScript } from './lib/typescript.mjs';

await runTypeScript(new URL('./bench/scale.ts', import.meta.url));
