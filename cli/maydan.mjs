#!/usr/bin/env node
/** maydan COMMAND …; within the project also npm run --silent maydan -- COMMAND …. */
import { runTypeScript } from '../scripts/lib/typescript.mjs';
import { commands } from './commands.mjs';

const [name, ...args] = process.argv.slice(2);
if (Object.hasOwn(commands, name)) await runTypeScript(new URL(`./${name}/main.ts`, import.meta.url), args);
else await runTypeScript(new URL('./main.ts', import.meta.url));
