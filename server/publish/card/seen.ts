import { directionOf, type Locale } from '../../../lib/i18n/locales';
import { messagesFor } from '../../../lib/i18n/messages';
import { recordDate } from '../../../lib/publish/dates';
import { Problem, type WrongParameter } from '../../../lib/publish/http/problem';
import { subjectOf } from '../../../lib/publish/metadata';
import type { Subject } from '../../../lib/publish/subject';
import { withOwn } from '../../../lib/scene/own';
import { paintOf, type Shade } from '../../../lib/scene/palette';
import { renderStill } from '../../../lib/scene/still';
import { element, escapeXml, lineOf } from '../../../lib/scene/still/svg';
import type { Size } from '../../../lib/scene/view';
import { siteOrigin } from '../../../lib/url/origin';
import { filtersOf, mapFiltersOf, type Params } from '../../../lib/url/params';
import { atStep } from '../../../lib/url/paths';
import { loadStillBasemap } from '../../scene/still/load';
import type { Opened } from '../../store/open';
import { focusOf } from '../focus';
import { embeddedCaching, send } from '../http/respond';
import { sceneBeside } from '../scene';
import { readSelection } from '../selection';
import { lookOf } from '../still';
import { fitText } from './fit';
import { cleanText, fontFamily } from './font';
import { readPictureParams, sendPng } from './request';

/** px; beyond them a picture would take longer to draw than anyone should wait. */
const limits = { width: [320, 1600], height: [240, 1200] } as const;
const usual: Size = { width: 1200, height: 800 };
const strip = 96; // px below the map: what it shows, who says it, where it is from

function readSize(search: URLSearchParams): { size: Size; wrong: WrongParameter[] } {
  const size = { ...usual };
  const wrong: WrongParameter[] = [];
  for (const name of ['width', 'height'] as const) {
    const text = search.get(name);
    if (text === null) continue;
    const [least, most] = limits[name];
    const value = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) size[name] = value;
    else wrong.push({ name, got: text, expected: `whole pixels, ${least} to ${most}` });
  }
  return { size, wrong };
}

/** The map as it is seen, as SVG or PNG, with its credit inside. @throws Problem */
export async function seenResponse(request: Request, opened: Opened, locale: Locale, form: 'svg' | 'png'): Promise<Response> {
  const search = new URL(request.url).searchParams;
  const asked = readSelection(search, opened.record.redirects);
  const { size, wrong } = readSize(search);
  const params = readPictureParams(search, opened, locale, [...asked.wrong, ...wrong]);
  const subject = await subjectOf(opened, atStep(asked.selection, params.step), filtersOf(params), locale);
  if (!subject) throw new Problem('not-found', `at: got "${search.get('at')?.slice(0, 100)}", expected something of the record.`);
  const svg = await seenSvg(opened, subject, params, size, locale);
  const name = `maydan-${asked.selection?.slug ?? 'map'}-${locale}.${form}`;
  const disposition = { 'Content-Disposition': `inline; filename="${name}"` };
  if (form === 'png') return sendPng(request, { svg, width: size.width }, disposition);
  return send(request, {
    type: 'image/svg+xml; charset=utf-8',
    body: svg,
    headers: { ...disposition, 'Cache-Control': embeddedCaching, 'Cross-Origin-Resource-Policy': 'cross-origin' },
  });
}

async function seenSvg(opened: Opened, subject: Subject, params: Params, size: Size, locale: Locale): Promise<string> {
  const { record } = opened;
  const { selection } = subject;
  const focus = selection && (await focusOf(selection, opened, locale));
  const shade: Shade = params.theme === 'dark' ? 'dark' : 'light';
  const paint = paintOf(shade);
  const isRtl = directionOf(locale) === 'rtl';
  const { width, height } = size;
  const map = { width, height: height - strip };
  const look = { view: params.map, size: map };
  const scene = withOwn(await sceneBeside(opened, focus, mapFiltersOf(params), locale, look), focus?.own);
  const still = renderStill(
    scene,
    {
      ...map,
      ...lookOf(scene, { ...map, selection, focus, view: params.map }),
      locale,
      theme: shade,
      title: cleanText(subject.title),
      id: 'seen',
    },
    loadStillBasemap(record.gazetteer),
  ).trim();
  const edge = isRtl ? width - 18 : 18;
  const line = (text: string, y: number, from: number, least: number, weight: 400 | 600, fill: string) => {
    const { lines, size: letters } = fitText(text, {
      width: width - 36,
      height: from * 1.2,
      sizes: [from, least],
      weight,
      lineHeight: 1.2,
    });
    return element(
      'text',
      { x: edge, y: map.height + y, 'font-size': letters, 'font-weight': weight, fill, 'text-anchor': isRtl ? 'end' : null },
      lineOf(lines[0] ?? '', locale),
    );
  };
  const messages = messagesFor(locale);
  const said = [subject.claimant, ...subject.marks.map(({ text }) => text)].filter((part) => part !== null).join(' · ');
  const credit = `${messages.embed.credit} · ${new URL(siteOrigin(process.env)).host} · ${messages.embed.updated.replace('{date}', recordDate(record, locale))}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${fontFamily}, sans-serif">${[
    element('title', {}, escapeXml(cleanText(subject.title))),
    element('rect', { width, height, fill: paint.raised }),
    still,
    element('rect', { y: map.height, width, height: 2, fill: paint.accent }),
    line(subject.title, 32, 22, 16, 600, paint.ink),
    line(said, 57, 16, 13, 400, paint.accent),
    line(credit, 81, 14, 12, 400, paint['ink-soft']),
  ].join('')}</svg>`;
}
