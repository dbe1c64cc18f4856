import type { Asked, LinkCheck, LinkState } from '../../../lib/desk/evidence';
import { Evidence } from '../../../lib/record/evidence';
import { type Answer, ask, NotAsked, type Question } from '../../outside/ask';
import type { Document } from '../../truth/truth';

export interface CheckOptions {
  /** With "{url}" in it: where the archive has a page; null: no archive is asked. */
  archiveTemplate: string | null;
  allowsPrivate: boolean;
  now: () => Date;
  /** Between two questions to one server, ms. */
  pauseMs?: number;
  timeoutMs?: number;
  resolve?: Question['resolve'];
  onChecked?: (check: LinkCheck) => void;
}

const atOnce = 4;
const mostRedirects = 5;
const agent = 'Maydan archive-check';
const refusing = new Set([401, 403, 407, 429, 451]);

/** Asks the addresses of articles, each server one question after another. Articles without an address are passed over. */
export async function checkLinks(articles: readonly Document[], options: CheckOptions): Promise<LinkCheck[]> {
  const asker = new Asker(options);
  const all = articles.flatMap(({ id, body }) => (typeof body.url === 'string' ? [{ id, url: body.url, body }] : []));
  const found: LinkCheck[] = [];
  const waiting = [...all.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, { id, url, body }] = next;
      const { archive } = Evidence.safeParse(body.evidence ?? {}).data ?? {};
      const template = options.archiveTemplate;
      const check: LinkCheck = {
        id,
        at: options.now().toISOString(),
        page: await asker.ask(url),
        archive: archive === undefined ? null : await asker.ask(archive),
        inArchive: template === null ? null : await asker.ask(template.replace('{url}', () => encoded(template, url))),
      };
      found[place] = check;
      options.onChecked?.(check);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return found;
}

/** In a query an address is written as one value; in a path, as archives have it, as it is. */
const encoded = (template: string, url: string): string =>
  template.indexOf('?') >= 0 && template.indexOf('?') < template.indexOf('{url}') ? encodeURIComponent(url) : url;

class Asker {
  readonly #last = new Map<string, Promise<unknown>>();
  constructor(private readonly options: CheckOptions) {}

  /** One question after another to a server, with a pause between them. */
  ask(address: string): Promise<Asked> {
    const host = URL.canParse(address) ? new URL(address).host : '';
    const { pauseMs = 1_000 } = this.options;
    const before = this.#last.get(host) ?? Promise.resolve();
    const answer = before.then(() => this.#follow(address));
    this.#last.set(
      host,
      answer.then(() => new Promise((done) => setTimeout(done, pauseMs))),
    );
    return answer;
  }

  async #follow(address: string): Promise<Asked> {
    let at = address;
    try {
      for (let redirects = 0; redirects <= mostRedirects; redirects++) {
        const { status, location } = await this.#question(at);
        if (status < 300 || status >= 400 || location === null) return { address, state: stateOf(status), status, reason: '' };
        at = new URL(location, at).href;
      }
      return { address, state: 'fails', status: null, reason: 'too many redirects' };
    } catch (error) {
      if (error instanceof NotAsked) return { address, state: 'not-asked', status: null, reason: error.message };
      const { code, name, message } = error as NodeJS.ErrnoException;
      return { address, state: 'fails', status: null, reason: code ?? (name === 'TimeoutError' ? 'no answer in time' : message) };
    }
  }

  /** The head alone where a server gives it; some refuse it, or say that nothing is there. */
  async #question(address: string): Promise<Answer> {
    const { allowsPrivate, timeoutMs = 20_000, resolve } = this.options;
    const question = { headers: { 'User-Agent': agent }, allowsPrivate, timeoutMs, ...(resolve && { resolve }) };
    const head = await ask(address, { ...question, method: 'HEAD' });
    return head.status < 400 ? head : ask(address, { ...question, method: 'GET' });
  }
}

const stateOf = (status: number): LinkState =>
  status >= 200 && status < 300
    ? 'answers'
    : status === 404 || status === 410
      ? 'gone'
      : refusing.has(status)
        ? 'refuses'
        : 'fails';
