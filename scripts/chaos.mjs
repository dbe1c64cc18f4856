#!/usr/bin/env node
/** npm run chaos: breaks one thing after another under a running site, and tells what readers saw. The work is in chaos/main.ts. */
import { runTypeScript } from './lib/typescript.mjs';

await runTypeScript(new URL('./chaos/main.ts', import.meta.url));
