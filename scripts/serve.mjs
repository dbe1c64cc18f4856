#!/usr/bin/env node
/** Serves what stands in .next, whatever its sources; `npm start` builds it first where it has to. */
import { main } from './lib/project.mjs';
import { serve } from './lib/serve.mjs';
import { readSettings } from './lib/settings.mjs';

await main(() => serve(readSettings()));
process.exit();
