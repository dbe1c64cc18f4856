import { runTypeScript } from '../../../scripts/lib/typescript.mjs';

await runTypeScript(new URL('./syncer.ts', import.meta.url));
