#!/usr/bin/env node
/** npm run draft -- FILE --outlet NAME --lang ar --published EDTF: an article, ready to be written. The work is in draft/main.ts. */
import { runTypeScript } from './lib/typescript.mjs';

await runTypeScript(new URL('./draft/main.ts', import.meta.url));
