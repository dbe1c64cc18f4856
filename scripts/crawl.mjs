#!/usr/bin/env node
/** npm run crawl: compares what every address answers with tests/fixtures/crawl.txt; `-- --write` writes that anew. */
import { runTypeScript } from './lib/typescript.mjs';

await runTypeScript(new URL('./crawl/main.ts', import.meta.url));
