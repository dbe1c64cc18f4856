/** Reads the file of an import of the desk, in a process of its own: the site that started it goes on answering. */
import { runTypeScript } from '../../scripts/lib/typescript.mjs';

// Whoever waits for it is gone: what was begun is broken off, and leaves what was there.
const breakOff = () => process.exit(3);
process.once('disconnect', breakOff);
await runTypeScript(new URL('./desk.ts', import.meta.url));
process.off('disconnect', breakOff);
if (process.connected) process.disconnect();
