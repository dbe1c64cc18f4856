import { type LookupAddress, lookup as lookUp } from 'node:dns';
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** What another server answered. */
export interface Answer {
  status: number;
  /** Of a redirect: where to, as it says. */
  location: string | null;
  /** The beginning of what it said. */
  body: string;
}

export interface Question {
  method?: 'GET' | 'HEAD' | 'POST';
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** For the whole answer. */
  timeoutMs: number;
  /** Whether servers of this machine and of private networks may be asked too. */
  allowsPrivate: boolean;
  /** Of the answer; the rest is not waited for. */
  mostBytes?: number;
  /** For tests: where names lead to. */
  resolve?: (host: string) => Promise<readonly LookupAddress[]>;
}

/** It is not asked: its address is none of the public network, or none that is spoken. */
export class NotAsked extends Error {
  override readonly name = 'NotAsked';
}

const resolveByDns = (host: string): Promise<LookupAddress[]> =>
  new Promise((done, failed) => {
    lookUp(host, { all: true }, (error, addresses) => (error ? failed(error) : done(addresses)));
  });

/** Whether an address of the network is one that anybody reaches: not this machine, a private network, or what is reserved. */
export function isOfPublicNetwork(address: string): boolean {
  try {
    return ipaddr.process(address).range() === 'unicast';
  } catch {
    return false;
  }
}

/**
 * Asks a server elsewhere. A name is looked up once, and what it leads to is what is connected to, so that it cannot lead
 * to one address when it is looked at and to another when it is asked. Redirects are not followed.
 * @throws NotAsked, or an error of the network
 */
export async function ask(address: string, question: Question): Promise<Answer> {
  const { method = 'GET', headers = {}, body, timeoutMs, allowsPrivate, resolve = resolveByDns } = question;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
    throw new NotAsked('expected an http or https address without a user name');
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const family = isIP(host);
  const found = family ? [{ address: host, family }] : await resolve(host);
  const [first] = found;
  if (!first) throw new Error('ENOTFOUND');
  if (!allowsPrivate && !found.every((one) => isOfPublicNetwork(one.address)))
    throw new NotAsked('expected an address of the public network');
  return new Promise((done, failed) => {
    const request = (url.protocol === 'https:' ? secure : plain)(url, {
      method,
      headers: { ...headers, ...(body !== undefined && { 'Content-Length': String(Buffer.byteLength(body)) }) },
      agent: false,
      signal: AbortSignal.timeout(timeoutMs),
      lookup: (_host, { all }, callback) => (all ? callback(null, [...found]) : callback(null, first.address, first.family)),
    });
    request.once('error', failed);
    request.once('response', (response) => {
      let text = '';
      const finish = () => {
        done({ status: response.statusCode ?? 0, location: response.headers.location ?? null, body: text });
        request.destroy();
      };
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
        if (text.length >= (question.mostBytes ?? 2_000)) finish();
      });
      response.once('end', finish);
      response.once('error', failed);
    });
    request.end(body);
  });
}
