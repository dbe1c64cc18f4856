import { messagesFor } from '../../../lib/i18n/messages';
import { apiNav, escapeText, htmlShell } from '../../../lib/publish/api/html';
import { problemKinds } from '../../../lib/publish/http/problems.mjs';
import { negotiate } from '../../../lib/url/negotiate';
import { send } from '../http/respond';
import { type Asked, api } from './answer';
import { apiVersion } from './openapi';
import type { Operation } from './operation';
import { describeParameter } from './parameters';

/** The OpenAPI document as a page to read, without script and without anything from elsewhere. */
export function docsAnswer({ request }: Asked, operations: readonly Operation[]): Response {
  const locale = negotiate(request.headers.get('accept-language'));
  const words = messagesFor(locale).api;
  const main = [
    `<p>${escapeText(words.intro)}</p>`,
    `<p><code>${apiVersion}</code> · <a href="${api('/openapi.json')}">OpenAPI 3.0</a></p>`,
    // The reference itself is in English, like the document that it is made from.
    `<div lang="en" dir="ltr">`,
    ...operations.map(operationHtml),
    `<h2>${escapeText('Problems')}</h2><p>Every answer with a status from 400 on is an <code>application/problem+json</code> (RFC 9457) that says what was got and what was expected.</p>`,
    ...Object.entries(problemKinds).map(
      ([kind, { status, title }]) => `<h3 id="${kind}">${status} ${escapeText(title)}</h3><p><code>${kind}</code></p>`,
    ),
    '</div>',
  ].join('\n');
  const page = htmlShell({ title: words.docs, main, locale, nav: apiNav(locale) });
  return send(request, {
    type: 'text/html; charset=utf-8',
    body: page,
    headers: { Vary: 'Accept-Language', 'Content-Language': locale },
  });
}

function operationHtml({ path, summary, parameters, pathParameters = {}, answers }: Operation): string {
  const rows = [
    ...Object.entries(pathParameters).map(([name, { description }]) => [`{${name}}`, description]),
    ...parameters.map((name) => {
      const { name: written, description } = describeParameter(name) as { name: string; description: string };
      return [written, description];
    }),
  ].map(([name = '', text = '']) => `<tr><th scope="row"><code>${escapeText(name)}</code></th><td>${escapeText(text)}</td></tr>`);
  const forms = Object.keys(answers)
    .map((type) => `<code>${escapeText(type)}</code>`)
    .join(', ');
  return `<article><h2><code>/api${escapeText(path === '/' ? '' : path)}</code></h2><p>${escapeText(summary)}. ${forms}</p>${rows.length > 0 ? `<table><tbody>${rows.join('')}</tbody></table>` : ''}</article>`;
}
