import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Host {
  /** "http://127.0.0.1:54321": another origin than the site's. */
  origin: string;
  close(): Promise<void>;
}

const words = (count: number) => `<p>${'Words of an article, as many as it takes. '.repeat(count)}</p>`;

/** An article of a newsroom's, with things in it, on an origin of its own. */
export function articlePage(things: readonly string[], { end = '', script = '' } = {}): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>An article</title><link rel="stylesheet" href="/style.css">${script}</head><body><h1>An article</h1>${words(60)}${things.map((thing) => `${thing}${words(120)}`).join('')}${end}</body></html>`;
}

interface Article {
  html: string;
  /** Its Content-Security-Policy. */
  policy?: string;
  headers?: Readonly<Record<string, string>>;
}

/** Serves pages on a free loopback port. */
export async function serveArticles(pages: Readonly<Record<string, Article>>): Promise<Host> {
  const server: Server = createServer((request, response) => {
    if (request.url === '/style.css') {
      response.setHeader('Content-Type', 'text/css');
      response.end('body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:18px/1.6 serif}figure{margin:1rem 0}');
      return;
    }
    const page = pages[request.url ?? ''];
    response.statusCode = page ? 200 : request.url === '/favicon.ico' ? 204 : 404;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    for (const [name, value] of Object.entries(page?.headers ?? {})) response.setHeader(name, value);
    if (page?.policy) response.setHeader('Content-Security-Policy', page.policy);
    response.end(page?.html ?? '');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
