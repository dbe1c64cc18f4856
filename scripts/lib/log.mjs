/** What the server tells its operator: one line for each event, as JSON or as text for a terminal. */
import pino from 'pino';

/**
 * @param {{ format?: 'text' | 'json', level?: string, write?: (line: string) => unknown }} [options]
 * @returns {import('pino').Logger}
 */
export function makeLog({ format = 'text', level = 'info', write } = {}) {
  const options = {
    level,
    base: undefined, // neither the machine's name nor the process's number: who collects lines knows where they are from
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (name) => ({ level: name }) },
  };
  const to = write ?? ((line) => (format === 'json' ? process.stdout : process.stderr).write(line));
  return pino(options, { write: (line) => to(format === 'json' ? line : inWords(JSON.parse(line))) });
}

/** "warn: The record is not served as it stands now …", with what belongs to it, such as `id`, behind. */
function inWords({ level, time: _time, msg = '', err, ...more }) {
  const fields = Object.entries(more).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  const head = level === 'info' ? msg : `${level}: ${msg}`;
  return `${[head, ...fields].join(' ')}${err ? `\n${err.stack ?? err.message}` : ''}\n`;
}
