import { runTypeScript } from '../../../scripts/lib/typescript.mjs';

await runTypeScript(new URL('./writer.ts', import.meta.url));
