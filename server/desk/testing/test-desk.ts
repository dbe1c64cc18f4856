import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Role, roles } from '../../../lib/desk/roles';
import { startSite } from '../../site';
import type { Site } from '../../site/site';
import type { JsonObject } from '../../truth/json';
import { type Kind, keyOf } from '../../truth/truth';
import { answerDesk } from '../answer';
import { type Desk, theDesk } from '../desk';
import { account } from '../store/testing/contract';

export const origin = 'https://maydan.example';
export const idOf = (role: Role) => `a-${role}`;

/** A document as the desk answers it. */
export interface Looked {
  version: string;
  status: string;
  problems: string[];
  document: Record<string, unknown> & { deskOnly?: object };
  history: { sequence: number; reason: string }[];
}

export interface Asking {
  cookie?: string | undefined;
  headers?: Record<string, string>;
  body?: unknown;
}

/** A site with a small record, in which an article is a draft, and its desk, asked as over the network. */
export class TestDesk {
  readonly #before = { ...process.env };
  #fresh = '';

  private constructor(
    readonly desk: Desk,
    readonly site: Site,
    readonly dataDir: string,
  ) {}

  /** @param drafts files that stand over those of the record, by their paths; @param write writes another record */
  static async open(
    drafts: Readonly<Record<string, object>> = {},
    write = (folder: string) => cpSync(join(process.cwd(), 'tests/fixtures/instead'), folder, { recursive: true }),
  ): Promise<TestDesk> {
    const dataDir = mkdtempSync(join(tmpdir(), 'maydan-desk-'));
    write(dataDir);
    for (const [path, body] of Object.entries(drafts)) writeFileSync(join(dataDir, path), JSON.stringify(body));
    Object.assign(process.env, { MAYDAN_DATA_DIR: dataDir, SITE_ORIGIN: origin, DATABASE_URL: '', MAYDAN_DESK_DIR: '' });
    const site = await startSite();
    return new TestDesk(await theDesk(), site, dataDir);
  }

  async close(): Promise<void> {
    await this.site.close();
    process.env = this.#before;
    rmSync(this.dataDir, { recursive: true });
  }

  /** An account for each role, and a second administrator; written anew only where one was changed, as each is flushed to the disk. */
  async reset(): Promise<void> {
    if ((await this.kept()) === this.#fresh) return;
    await this.desk.store.change(async (on) => {
      for (const { id } of await on.list('account')) on.delete('account', id);
      for (const { digest } of await on.list('link')) on.delete('link', digest);
      for (const role of roles) on.put('account', idOf(role), account(idOf(role), { role, name: `Name of the ${role}` }));
      // So that what is done to one is not refused as the last of its kind.
      on.put('account', 'a-second', account('a-second', { role: 'administrator' }));
    });
    this.#fresh = await this.kept();
  }

  /** Everything that the desk keeps: what is refused changes none of it. */
  async kept(): Promise<string> {
    const kinds = ['account', 'link', 'text', 'talk', 'import', 'bulk', 'copy', 'alert'] as const;
    return JSON.stringify(await Promise.all(kinds.map((kind) => this.desk.store.list(kind))));
  }

  /** The cookie with which a person is signed in. */
  async cookieOf(id: string, epoch = 1): Promise<string> {
    const response = new Response();
    await this.desk.cookies.set('session', { account: id, epoch }, response);
    return (response.headers.get('set-cookie') as string).split(';')[0] as string;
  }

  /** A document as an editor gets it. @param path "/documents/article/x" */
  async look(path: string): Promise<Looked> {
    return (await this.ask('GET', path, { cookie: await this.cookieOf(idOf('editor')) })).json();
  }

  /** Does something with a document as it stands, as somebody of a role. */
  async act(role: Role, path: string, name: string, more: object = {}): Promise<Response> {
    const { version } = await this.look(path);
    return this.ask('POST', `${path}/${name}`, { cookie: await this.cookieOf(idOf(role)), body: { version, ...more } });
  }

  /** Writes documents as they would be changed by hand, and serves them. */
  async put(documents: readonly { kind: Kind; id: string; body: JsonObject }[], dataset = 'harbour-1994'): Promise<void> {
    const stood = await Promise.all(documents.map(({ kind, id }) => this.site.truth.get(kind, id)));
    await this.site.truth.commit({
      author: idOf('editor'),
      reason: 'x',
      puts: documents.map((one) => ({ ...one, dataset })),
      expectedVersions: Object.fromEntries(documents.map((one, i) => [keyOf(one), stood[i]?.version ?? null])),
    });
    await this.site.refresh();
  }

  ask(method: string, path: string, { cookie, headers = {}, body }: Asking = {}): Promise<Response> {
    const sent: Record<string, string> = {
      host: 'maydan.example',
      'sec-fetch-site': 'same-origin',
      'x-maydan-client': `${Math.random()}`,
    };
    if (body !== undefined && !(body instanceof FormData)) sent['content-type'] = 'application/json';
    if (cookie) sent.cookie = cookie;
    return answerDesk(
      new Request(`${origin}/desk/api${path}`, {
        method,
        headers: { ...sent, ...headers },
        ...(body !== undefined && { body: typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body) }),
      }),
      path.split('?')[0] as string,
    );
  }
}

export const codeOf = async (response: Response): Promise<string> => ((await response.json()) as { code?: string }).code ?? '';
