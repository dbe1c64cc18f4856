import { isBroken, isDead, type LinkCheck } from '../../lib/desk/evidence';
import { MaydanError } from '../../lib/errors';
import { usages } from '../../lib/errors/commands';
import { statusOf } from '../../lib/record/document-status';
import { readOperatorSettings } from '../../scripts/lib/operator-settings.mjs';
import { Stop } from '../../scripts/lib/project.mjs';
import { siteDataDir } from '../../server/data-dir';
import { checkLinks } from '../../server/desk/evidence/check-links';
import { openDeskStore } from '../../server/desk/store/open';
import { dataFileOf } from '../../server/truth/files/layout';
import { openTruth } from '../../server/truth/open';
import type { Document } from '../../server/truth/truth';
import { readOptions } from '../shared/arguments';
import { refuse } from '../shared/refuse';

const help = `Asks the addresses of all articles whether they still answer, and an archive whether it has them.

  ${usages['archive-check']}

  --json           prints one JSON list instead of the table
  --all            lists also those that answer

The archive is that of ARCHIVE_URL, an address with "{url}" in it, such as https://web.archive.org/web/{url}; without it
none is asked. Each server is asked one question after another, a second apart, with the head of the answer where that is
enough. Articles for the desk alone, and addresses that are, are not asked. Nothing of the record changes; what was found stands at the desk, on the page of each article, until the next time.
Servers of this machine and of private networks are asked only with ALLOW_PRIVATE_TARGETS=1.

Examples:
  npm run --silent maydan -- archive-check
  ARCHIVE_URL='https://web.archive.org/web/{url}' npm run --silent maydan -- archive-check --json > links.json

Exit codes: 0 all answer, 1 some are dead, 2 refused (one line on standard error says why).
`;

export async function main(args: readonly string[]): Promise<number> {
  try {
    const known = { json: { type: 'boolean' }, all: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
    const { values, positionals } = readOptions(args, known, 'archive-check');
    if (values.help) {
      process.stdout.write(help);
      return 0;
    }
    if (positionals[0] !== undefined)
      throw new MaydanError('COMMAND_UNKNOWN', { got: positionals[0], expected: 'no word', command: 'archive-check' });
    const { checks, kept } = await run();
    if (kept > 0)
      process.stderr.write(
        `${kept} ${kept === 1 ? 'article' : 'articles'} for the desk alone, or with an address that is, not asked.\n`,
      );
    const shown = values.all ? checks : checks.filter((check) => isBroken(check) || isDead(check.inArchive));
    process.stdout.write(values.json ? `${JSON.stringify(checks, null, 2)}\n` : table(shown, checks.length));
    return checks.some(isBroken) ? 1 : 0;
  } catch (error) {
    return refuse(error);
  }
}

/** An address that only the desk has is given to no server and to no archive. */
function isForDesk(article: Document): boolean {
  const parts = Object(article.body.deskOnly).parts;
  const marks: unknown[] = Array.isArray(parts) ? parts : [];
  const isMarked = marks.some((part) => ['url', 'evidence'].includes(String(Object(part).path).split('.')[0] ?? ''));
  return isMarked || statusOf(dataFileOf(article)) === 'desk-only';
}

/** @returns what was found, and how many articles were not asked as the desk alone has them or their address */
async function run(): Promise<{ checks: LinkCheck[]; kept: number }> {
  const { values, problems } = readOperatorSettings(process.env);
  const wrong = problems.find((problem) => /^(?:ARCHIVE_URL|ALLOW_PRIVATE_TARGETS):/.test(problem));
  if (wrong) throw new Stop(wrong, 2);
  const store = await openDeskStore(process.env);
  const truth = await openTruth(process.env, siteDataDir());
  try {
    const articles = await truth.list('article');
    const asked = articles.filter((article) => !isForDesk(article));
    const checks = await checkLinks(asked, {
      archiveTemplate: values.ARCHIVE_URL ?? null,
      allowsPrivate: values.ALLOW_PRIVATE_TARGETS,
      now: () => new Date(),
      onChecked: progress(),
    });
    await store.change(async (on) => {
      // Drafts that were deleted while addresses were asked leave nothing here.
      const stand = new Set((await truth.list('article')).map(({ id }) => id));
      const kept = checks.filter(({ id }) => stand.has(id));
      const ids = new Set(kept.map(({ id }) => id));
      for (const { id } of await on.list('links')) if (!ids.has(id)) on.delete('links', id);
      for (const check of kept) on.put('links', check.id, check);
    });
    return { checks, kept: articles.length - asked.length };
  } finally {
    await truth.close();
    await store.close();
  }
}

/** On a terminal, how many are done. */
function progress(): () => void {
  let count = 0;
  return () => {
    count += 1;
    if (process.stderr.isTTY) process.stderr.write(`\r${count} articles asked`);
  };
}

function table(checks: readonly LinkCheck[], count: number): string {
  const lines = checks.flatMap(({ id, page, archive, inArchive }) =>
    [
      { what: 'page', asked: page },
      { what: 'archived copy', asked: archive },
      { what: 'archive', asked: inArchive },
    ].flatMap(({ what, asked }) =>
      asked
        ? [
            `${asked.state.padEnd(9)}  ${String(asked.status ?? asked.reason).padEnd(18)}  ${what.padEnd(13)}  ${id}  ${asked.address}\n`,
          ]
        : [],
    ),
  );
  const dead = checks.filter(isBroken).length;
  return `${lines.join('')}${count} addresses asked, ${dead} of articles dead.\n`;
}
