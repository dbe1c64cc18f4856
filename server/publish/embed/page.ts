import { accountsChart } from '../../../lib/accounts/chart';
import { format } from '../../../lib/i18n/format';
import { directionOf, type Locale } from '../../../lib/i18n/locales';
import { messagesFor } from '../../../lib/i18n/messages';
import { textIn } from '../../../lib/i18n/text-in';
import { recordDate } from '../../../lib/publish/dates';
import { escapeHtml } from '../../../lib/publish/embed/code';
import { legendHtml } from '../../../lib/publish/embed/legend';
import { factsHtml, panelHtml, tagsHtml, textHtml } from '../../../lib/publish/embed/panel';
import { embedScript } from '../../../lib/publish/embed/script';
import { subjectOf } from '../../../lib/publish/metadata';
import type { Subject } from '../../../lib/publish/subject';
import { dropUnknown } from '../../../lib/record/filters';
import type { RecordCatalogue } from '../../../lib/record/model';
import type { Focus } from '../../../lib/scene/focus';
import { withOwn } from '../../../lib/scene/own';
import { creditLine, groundOf, type Scene } from '../../../lib/scene/scene';
import { renderStill } from '../../../lib/scene/still';
import type { Rect } from '../../../lib/scene/still/clip';
import type { Size } from '../../../lib/scene/view';
import { type EmbedAddress, livePath, readEmbed } from '../../../lib/url/embed';
import { filtersOf } from '../../../lib/url/params';
import { atStep, homePath, type Selection, thingPath } from '../../../lib/url/paths';
import { loadStillBasemap } from '../../scene/still/load';
import type { Opened } from '../../store/open';
import { focusOf } from '../focus';
import { sceneOfSubject } from '../scene';
import { lookOf } from '../still';
import { chartHtml, keyHtml } from './question';
import { storyHtml } from './story';
import { embedStyle } from './style';
import { fontPath } from './type';

interface Asked {
  opened: Opened;
  locale: Locale;
  selection: Selection | null;
  search: URLSearchParams;
  /** "https://maydan.example" */
  origin: string;
}

/**
 * px of the pictures: one for maps of 480 px and more, one for narrower ones, and one for those that a long title, a panel
 * or a step of a story leaves little height. Each is about as large as the map in the frames that the share dialog makes:
 * a larger one would be made so small there that its words could not be read. All of a picture shows in its place; what
 * that has beside it is filled by ground drawn beyond the sides.
 */
const frames: Record<'wide' | 'tall' | 'low', Size & { bleed: number }> = {
  wide: { width: 600, height: 300, bleed: 240 },
  tall: { width: 360, height: 280, bleed: 190 },
  low: { width: 360, height: 170, bleed: 160 },
};

/** No icon: nobody sees one in a frame, and a browser that finds none named asks for it, once, and is sent a whole 404 page. */
const noIcon = '<link rel="icon" href="data:,">';

/** An embed as HTML, or null where there is no such thing. Nothing in it asks for more than its type. */
export async function embedHtml({ opened, locale, selection: asked, search, origin }: Asked): Promise<string | null> {
  const { record, store } = opened;
  const read = readEmbed(search);
  const { params } = dropUnknown(read, record);
  const { options } = read;
  // One step of a story at a time: what its map shows is told beside it.
  const selection = atStep(asked, params.step ?? 1);
  const subject = await subjectOf(opened, selection, filtersOf(params), locale);
  if (!subject) return null;
  const focus = selection && (await focusOf(selection, opened, locale));
  const scenes = (size: Size) => sceneOfSubject(opened, subject, { focus, params, view: params.map, size }, locale);
  const messages = messagesFor(locale);
  const { embed: words } = messages;
  const full = `${origin}${selection ? thingPath(locale, selection.kind, selection.slug, params) : homePath(locale, params)}`;
  const isStale = options.version !== undefined && options.version !== record.version;
  const notice = isStale ? format(locale, words.newer, { pinned: options.version ?? '', version: record.version }) : null;
  const chart = selection?.kind === 'questions' ? await accountsChart(opened, selection.slug) : null;
  const story = selection?.kind === 'stories' ? (record.stories.get(selection.slug) ?? null) : null;
  const title = story ? textIn(story.title, locale) : subject.title;
  const classes = [
    options.panel ?? (story ? 'below' : 'none'),
    ...(chart ? ['question'] : []),
    ...(story ? ['story'] : []),
    ...(notice ? ['noted'] : []),
  ].join(' ');
  return `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"${params.theme ? ` data-theme="${params.theme}"` : ''}><head><meta charset="utf-8"><title>${escapeHtml(title)} · ${escapeHtml(textIn(record.site.name, locale))}</title><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">${noIcon}<link rel="canonical" href="${escapeHtml(full)}"><link rel="preload" href="${fontPath(locale)}" as="font" type="font/woff2" crossorigin><style>${embedStyle(locale)}</style></head><body class="${classes}"><main>
<header><h1><a href="${escapeHtml(full)}" target="_blank" rel="noopener">${textHtml(title)}</a></h1><p class="say">${subject.claimant ? `<span>${escapeHtml(subject.claimant)}</span>` : ''}${story ? '' : tagsHtml(subject.marks)}</p>${factsHtml(subject)}</header>
${notice ? `<p class="note" role="status">${escapeHtml(notice)}</p>` : ''}${chart ? chartHtml(chart, locale, origin) : `<div class="map">${await mapHtml(subject, { record, locale, focus, params, options, scenes }, full)}</div>`}
${story ? await storyHtml(story, { store, locale, origin, params, options }) : options.panel ? panelHtml(subject, record, locale, origin) : ''}<footer><a class="open" href="${escapeHtml(full)}" target="_blank" rel="noopener">${escapeHtml(story ? messages.story.open : chart ? messages.accounts.open : words.open)}</a><span>${escapeHtml(chart ? messages.accounts.credit : words.credit)}</span><span>${escapeHtml(format(locale, words.updated, { date: recordDate(record, locale) }))}</span>${chart ? keyHtml(chart, locale) : `<span class="credits" dir="ltr">${escapeHtml(creditLine(groundOf(record.site, locale)))}</span>${legendHtml(subject, messages)}`}</footer>
</main><script>${embedScript}</script></body></html>`;
}

interface MapAsked extends EmbedAddress {
  record: RecordCatalogue;
  locale: Locale;
  focus: Focus | null;
  /** What a picture of that size shows. */
  scenes: (size: Size) => Promise<Scene>;
}

async function mapHtml(
  subject: Subject,
  { record, locale, focus, params, options, scenes }: MapAsked,
  full: string,
): Promise<string> {
  const words = messagesFor(locale).embed;
  const basemap = loadStillBasemap(record.gazetteer);
  const { selection } = subject;
  const drawn = Object.entries(frames).map(async ([name, size]) => {
    const scene = withOwn(await scenes(size), focus?.own);
    const title = format(locale, words.still, { title: subject.title });
    const look = lookOf(scene, { ...size, selection, focus, view: params.map });
    const covered = options.interactive === 'no' ? [] : [buttonIn(size, locale)];
    return renderStill(scene, { ...size, ...look, locale, theme: 'page', title, id: name, credit: false, covered }, basemap)
      .trim()
      .replace('<svg ', `<svg class="${name}" preserveAspectRatio="xMidYMid" `);
  });
  const pictures = await Promise.all(drawn);
  if (options.interactive === 'no') return pictures.join('');
  const live = livePath(locale, selection, params);
  const now = options.interactive === 'yes' ? ' data-now' : '';
  return `${pictures.join('')}<a class="explore" href="${escapeHtml(full)}" target="_blank" rel="noopener" data-live="${escapeHtml(live)}" data-title="${escapeHtml(format(locale, words.frame, { title: subject.title }))}" data-loading="${escapeHtml(words.loading)}" data-failed="${escapeHtml(words.failed)}" data-no-webgl="${escapeHtml(words.noWebGL)}" data-retry="${escapeHtml(words.retry)}"${now}><span>${escapeHtml(words.explore)}</span></a><p class="said" aria-live="polite"></p>`;
}

/** px of the button that asks for the live map, in the corner where a line ends; a picture is shown at about its own size. */
function buttonIn({ width, height }: Size, locale: Locale): Rect {
  const [across, high] = [140, 48];
  return directionOf(locale) === 'rtl' ? [0, height - high, across, height] : [width - across, height - high, width, height];
}

/** What stands in a frame whose address leads to nothing: a sentence, and the way to the map. */
export function goneHtml(locale: Locale, origin: string): string {
  const { embed: words } = messagesFor(locale);
  return `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><title>${escapeHtml(words.gone)}</title><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">${noIcon}<style>${embedStyle(locale)}</style></head><body><main><header><h1>${escapeHtml(words.gone)}</h1><p>${escapeHtml(words.goneText)}</p><p><a href="${origin}${homePath(locale)}" target="_blank" rel="noopener">${escapeHtml(words.open)}</a></p></header></main></body></html>`;
}
