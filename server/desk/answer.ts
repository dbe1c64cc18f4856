import { STATUS_CODES } from 'node:http';
import { Readable } from 'node:stream';
import { type Action, type ActionName, actions, mayDo, rowAt } from '../../lib/desk/actions';
import { problemWords } from '../../lib/desk/messages';
import { asRefusal, Refusal, type RefusalCode, refusals } from '../../lib/desk/refusals';
import {
  addRowName,
  filledIn,
  previewName,
  type ReturnedForm,
  returnedName,
  rowsName,
  withRow,
} from '../../lib/desk/returned-form';
import { isOwnLanguage } from '../../lib/i18n/languages';
import type { Locale } from '../../lib/i18n/locales';
import { problemType } from '../../lib/publish/http/problems.mjs';
import { log } from '../log';
import { type Desk, refusalOf, theDesk } from './desk';
import { handlers } from './handlers';
import type { Asked, Outcome } from './outcome';
import { isFromOwnSite } from './own-site';
import { forgetReturned, keepReturned } from './returned-forms';
import { isMultipart, readTextForm, readUpload } from './upload';
import { clientOf, type Visitor, visitorOf } from './visitor';

/** What was sent: the fields of a form, or JSON. */
interface Sent {
  /** A form of a page is answered by leading to a page, JSON by JSON. */
  isForm: boolean;
  fields: Record<string, unknown>;
  /** Keeps it, so that its page can show it as it was filled in; null for who is not signed in. */
  keep: ((why: Pick<ReturnedForm, 'code' | 'field'>) => Promise<string>) | null;
}

/** Answers what is asked of /desk/api. @param path below it: "/session" */
export async function answerDesk(request: Request, path: string): Promise<Response> {
  let sent: Sent = { isForm: false, fields: {}, keep: null };
  try {
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const row = rowAt<ActionName>(actions, method, path);
    if (!row) throw new Refusal('not-found', `got ${method} /desk/api${path}, expected an address and method that there is`);
    const now = new Date();
    const desk = await theDesk();
    const visitor = await visitorOf(desk, request.headers, now);
    if (method !== 'GET' && visitor.scopes === null && !isFromOwnSite(request.headers, desk.party.origin))
      throw new Refusal('other-site');
    const isUpload = method !== 'GET' && isMultipart(request.headers);
    // A file is read once it is certain that it may be sent: the address says on which page its form stands, if on any.
    // A link that says in which language its page is gets a page too.
    sent = isUpload || method === 'GET' ? formOf(request) : await read(request);
    allow(row.action, visitor);
    const { account } = visitor;
    if (sent.isForm && method !== 'GET' && account)
      sent.keep = (why) => keepReturned(desk.store, { account: account.id, action: path, fields: sent.fields, ...why }, now);
    const group = rowAskedFor(sent);
    if (group !== null) return await leadBack(sent, group);
    if (sent.keep && sent.fields[previewName] !== undefined) return await leadToPreview(sent, row.parameters);
    // What a form brings beside a file is read later than the rest, and comes back with it.
    const noted = <T extends { fields: Record<string, unknown> }>(read: T): T => {
      sent.fields = { ...sent.fields, ...read.fields };
      return read;
    };
    const asked = {
      desk,
      account: visitor.account,
      input: sent.fields,
      parameters: row.parameters,
      headers: request.headers,
      now,
      upload: async (keep: Parameters<Asked['upload']>[0]) => noted(await readUpload(request, keep)),
      textForm: async () => (isUpload ? noted(await readTextForm(request)) : { file: null, fields: sent.fields }),
    };
    const outcome = await attempted(desk, request, row.name, () => handlers[row.name](asked as Asked));
    const before = sent.fields[returnedName];
    // What came back and is saved now.
    if (account && before) await forgetReturned(desk.store, (one) => one.id === before && one.account === account.id);
    return await answer(request, desk, sent, outcome);
  } catch (error) {
    return await refuse(error, sent, path, request.headers.get('x-request-id'));
  }
}

/** @throws Refusal not-signed-in, not-allowed, scope-missing */
function allow(action: Action, { account, scopes }: Visitor): void {
  if (!mayDo(action, account?.role ?? null)) throw new Refusal(account ? 'not-allowed' : 'not-signed-in');
  if (scopes && (action.scope === null || !(scopes as readonly string[]).includes(action.scope)))
    throw new Refusal(
      'scope-missing',
      `got a token for ${scopes.join(', ')}, expected ${action.scope ?? 'a person who is signed in'}`,
    );
}

const signingIn: readonly ActionName[] = ['use-link', 'use-passkey', 'use-oidc'];

/** Failed attempts to sign in are counted, and beyond a number of them refused before anything is looked up. */
async function attempted(
  { attempts }: Desk,
  { headers }: Request,
  name: ActionName,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  if (!signingIn.includes(name)) return work();
  const client = clientOf(headers);
  await attempts.check(client);
  try {
    return await work();
  } catch (error) {
    if (asRefusal(error)) await attempts.failed(client);
    throw error;
  }
}

function formOf({ url }: Request): Sent {
  const { searchParams } = new URL(url);
  return { isForm: searchParams.has('locale'), fields: fieldsOf(searchParams), keep: null };
}

/** "application/json" */
function kindOf({ headers }: Request): string {
  const [type = ''] = (headers.get('content-type') ?? '').split(';');
  return type.trim().toLowerCase();
}

/** @throws Refusal wrong-type, wrong-input */
async function read(request: Request): Promise<Sent> {
  const kind = kindOf(request);
  const text = await request.text().catch(() => {
    throw new Refusal('wrong-input', 'the request broke off, expected as much as its Content-Length says');
  });
  if (kind === 'application/x-www-form-urlencoded')
    return { isForm: true, fields: fieldsOf(new URLSearchParams(text)), keep: null };
  if (kind !== 'application/json' && text !== '')
    throw new Refusal('wrong-type', `Content-Type: got "${kind}", expected application/json or a form`);
  const fields = text === '' ? {} : parse(text);
  if (fields === null || typeof fields !== 'object' || Array.isArray(fields))
    throw new Refusal('wrong-input', 'got another value, expected a JSON object');
  return { isForm: false, fields: fields as Record<string, unknown>, keep: null };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal('wrong-input', `got no JSON (${(error as Error).message}), expected a JSON object`);
  }
}

/** "scopes=read&scopes=write" → { scopes: ["read", "write"] }; what stands once is a text. */
function fieldsOf(form: URLSearchParams): Record<string, unknown> {
  const names = [...new Set(form.keys())];
  return Object.fromEntries(names.map((name) => [name, form.getAll(name).length > 1 ? form.getAll(name) : form.get(name)]));
}

async function answer(request: Request, { cookies }: Desk, sent: Sent, outcome: Outcome): Promise<Response> {
  if (outcome.file) return fileAnswer(request, outcome.file);
  const response = outcome.location
    ? new Response(null, { status: 303, headers: { Location: outcome.location, ...unseen } })
    : sent.isForm
      ? lead(sent, (outcome.isOwnPage && pageOfForm(sent)) || (outcome.page ?? ''), outcome.done ? { done: outcome.done } : {})
      : new Response(request.method === 'HEAD' ? null : JSON.stringify(outcome.body ?? {}), {
          headers: { 'Content-Type': 'application/json; charset=utf-8', ...unseen },
        });
  if (outcome.session) await cookies.set('session', outcome.session, response);
  if (outcome.session === null) {
    await cookies.clear('session', response);
    // What was typed and not saved is kept by the browser, which others may use.
    response.headers.set('Clear-Site-Data', '"storage"');
  }
  if (outcome.challenge) await cookies.set('challenge', outcome.challenge, response);
  if (outcome.challenge === null) await cookies.clear('challenge', response);
  if (outcome.once && sent.isForm) await cookies.set('once', outcome.once, response);
  return response;
}

/** Is saved and not shown: what somebody has sent here runs nowhere. */
const fileAnswer = ({ method }: Request, { content, type, name }: NonNullable<Outcome['file']>): Response =>
  new Response(method === 'HEAD' ? null : (Readable.toWeb(Readable.from(content)) as ReadableStream<Uint8Array>), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      ...unseen,
    },
  });

/** What the desk answers is for who asked alone. */
const unseen = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };

const localeOf = ({ fields: { locale } }: Sent): Locale => (typeof locale === 'string' && isOwnLanguage(locale) ? locale : 'en');

/** To a page of the desk, with what it has to tell. */
const lead = (sent: Sent, page: string, told: Readonly<Record<string, string>>): Response => {
  const { pathname, searchParams, hash } = new URL(`/desk/${localeOf(sent)}${page}`, 'http://desk');
  for (const [name, value] of Object.entries(told)) searchParams.set(name, value);
  const query = searchParams.size === 0 ? '' : `?${searchParams}`;
  return new Response(null, { status: 303, headers: { Location: `${pathname}${query}${hash}`, ...unseen } });
};

/** The page on which the form stands, as the form says it: "/account", "/articles/a-1/incident?claims=c01". */
const pageOfForm = ({ fields: { from } }: Sent): string =>
  typeof from === 'string' && /^(?:\/[\w-]{1,200})*(?:\?[\w=&%.~*+-]{0,2000})?$/.test(from) ? from : '';

/** The group in which a form asks for another row; null where it is sent to be saved. */
const rowAskedFor = ({ fields: { [addRowName]: group }, keep }: Sent): string | null =>
  keep && typeof group === 'string' && /^[a-z-]{1,40}$/.test(group) ? group : null;

/** To its page, with a row more in one of its groups. */
async function leadBack(sent: Sent, group: string): Promise<Response> {
  const fields = withRow(filledIn(sent.fields), group);
  sent.fields = { ...sent.fields, ...fields };
  const id = await sent.keep?.({ code: null, field: null });
  return lead(sent, `${pageOfForm(sent)}#${rowsName(group)}-${fields[rowsName(group)]}`, { [returnedName]: id ?? '' });
}

/** To the page as what is filled in would leave it; nothing is saved. @param of the document, or the article, of its address */
async function leadToPreview(sent: Sent, { kind = 'article', id = '' }: Readonly<Record<string, string>>): Promise<Response> {
  const returned = await sent.keep?.({ code: null, field: null });
  return lead(sent, `/documents/${kind}/${id}/preview`, { [returnedName]: returned ?? '' });
}

async function refuse(error: unknown, sent: Sent, path: string, id: string | null): Promise<Response> {
  const refusal = refusalOf(error);
  if (!refusal) log().error({ err: error, id }, 'The desk could not answer');
  const { code, detail, retryAfterSeconds, field } = refusal ?? new Refusal('went-wrong');
  if (sent.isForm) {
    // Where even that cannot be kept, why it was refused is still told.
    const returned = await sent.keep?.({ code, field: field ?? null }).catch(() => undefined);
    return lead(sent, code === 'not-signed-in' ? '/sign-in' : pageOfForm(sent), {
      problem: code,
      ...(returned !== undefined && { [returnedName]: returned }),
    });
  }
  const status = refusals[code];
  const document = {
    type: 'about:blank',
    title: STATUS_CODES[status],
    status,
    code: code satisfies RefusalCode,
    detail: [problemWords('en')[code], detail].filter(Boolean).join(' '),
    instance: `/desk/api${path}`,
    ...(field !== undefined && { field }),
  };
  return new Response(JSON.stringify(document), {
    status,
    headers: {
      'Content-Type': problemType,
      ...unseen,
      ...(status === 401 && { 'WWW-Authenticate': 'Bearer' }),
      ...(retryAfterSeconds !== undefined && { 'Retry-After': String(retryAfterSeconds) }),
    },
  });
}
