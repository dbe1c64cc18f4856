import { type Log, serving } from './pages';

const tell: Log['error'] = ({ err }, text) => console.error(...(err === undefined ? [text] : [text, err]));
/** In tests, commands and `next dev`. */
const plain: Log = { info: tell, warn: tell, error: tell };

/** Where what happens is told to the operator: the logger of the server in front of Next. */
export const log = (): Log => serving().log ?? plain;
