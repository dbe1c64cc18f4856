#!/usr/bin/env node
/** npm run fuzz: sends seeded requests of every kind to the built site. The work is in fuzz/main.ts. */
import { runTypeScript } from './lib/typescript.mjs';

await runTypeScript(new URL('./fuzz/main.ts', import.meta.url));
