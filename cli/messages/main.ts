import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MaydanError } from '../../lib/errors';
import { usages } from '../../lib/errors/commands';
import { describeProblem } from '../../lib/errors/problems';
import { completeWords, messageCount } from '../../lib/i18n/complete-words';
import { ownMessages } from '../../lib/i18n/messages';
import { siteDataDir } from '../../server/data-dir';
import { messagesName } from '../../server/site/languages';
import { readOptions } from '../shared/arguments';
import { refuse } from '../shared/refuse';

const help = `Prints what the site says, as JSON to be translated: the file of messages of a language, completed in English.

  ${usages.messages}

  TAG   a language as data/site.json names it, such as ckb: what data/messages/TAG.json gives already stands in its place;
        without one everything is in English

What is in braces ({count}) is filled in by the site and stays as it is. A message with "one" and "other" may have every
plural form of its language: zero, one, two, few, many, other. What is left out of the file stands on the site in the first
of its languages that is complete. docs/languages.md says more.

Examples:
  npm run --silent maydan -- messages > data/messages/ckb.json
  npm run --silent maydan -- messages ckb

Exit codes: 0 done, 2 refused (standard error says why).
`;

export async function main(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = readOptions(args, { help: { type: 'boolean', short: 'h' } }, 'messages');
    if (values.help) {
      process.stdout.write(help);
      return 0;
    }
    const [tag, surplus] = positionals;
    if (surplus !== undefined)
      throw new MaydanError('OPTION_UNKNOWN', { got: surplus, expected: 'one language', command: 'messages' });
    const { messages, missing, problems } = completeWords(ownMessages.en, tag === undefined ? {} : read(tag));
    for (const problem of problems)
      process.stderr.write(`${describeProblem({ file: `data/${messagesName(tag ?? '')}`, ...problem })}\n`);
    const count = messageCount(ownMessages.en);
    if (tag !== undefined) process.stderr.write(`${tag}: ${count - missing.length} of ${count} messages are given.\n`);
    process.stdout.write(`${JSON.stringify(messages, null, 2)}\n`);
    return 0;
  } catch (error) {
    return refuse(error);
  }
}

/** @throws MaydanError where there is no such file, or no JSON in it */
function read(tag: string): unknown {
  const path = join(siteDataDir(), messagesName(tag));
  if (!existsSync(path))
    throw new MaydanError('OPTION_INVALID', {
      option: 'TAG',
      got: `"${tag}"`,
      expected: `a language with a file data/${messagesName('TAG')}, or none`,
      command: 'messages',
    });
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new MaydanError('JSON_SYNTAX', { file: `data/${messagesName(tag)}`, reason: (error as Error).message });
  }
}
