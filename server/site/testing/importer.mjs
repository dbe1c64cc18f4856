import { runTypeScript } from '../../../scripts/lib/typescript.mjs';

await runTypeScript(new URL('./importer.ts', import.meta.url));
