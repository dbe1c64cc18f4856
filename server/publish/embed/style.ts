import type { Locale } from '../../../lib/i18n/locales';
import { isJoined } from '../../../lib/i18n/script';
import { palette } from '../../../lib/scene/palette';
import { faceOf } from './type';

/** The page's own colours beside those of the map; app/global.css has the same. */
const own = {
  paper: { light: '#fbfaf7', dark: '#14171a' },
  line: { light: '#dcd8ce', dark: '#343a40' },
  'contested-soft': { light: '#fbe9e1', dark: '#3b2117' },
} as const;

const colours = Object.entries({ ...palette, ...own })
  .map(([name, { light, dark }]) => `--${name}:light-dark(${light},${dark})`)
  .join(';');

/** Scripts whose letters join stand in taller lines; what is set in Arabic on another page too. */
const joined = (locale: Locale): string => (isJoined(locale) && locale !== 'ar' ? ':root' : ':lang(ar)');

/**
 * An embed's whole style. By itself it fills the frame that it is given and the map takes what the words leave, so
 * that nothing scrolls inside an article; told by `data-sized` that the frame follows it, it takes the height it needs.
 * In a low, wide frame the words stand beside the map. Where a frame cannot hold everything, the rest is scrolled to.
 */
export const embedStyle = (locale: Locale): string => `${faceOf(locale)}
:root{color-scheme:light dark;${colours}}
:root[data-theme=light]{color-scheme:light}
:root[data-theme=dark]{color-scheme:dark}
*{box-sizing:border-box;margin:0;padding:0}
html{background:var(--paper);color:var(--ink);font:400 15px/1.5 "IBM Plex Sans Arabic",system-ui,sans-serif;font-synthesis-weight:none;text-size-adjust:100%}
${joined(locale)}{line-height:1.7}
body{border:1px solid var(--line);border-radius:6px}
main{--least:9rem;--words:5rem;display:grid;grid-template-rows:auto minmax(var(--least),1fr) auto;min-block-size:calc(100vh - 2px);border-radius:5px;overflow:clip;overflow-wrap:anywhere}
a{color:var(--accent);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
header{padding:10px 14px;border-block-end:1px solid var(--line);background:var(--raised)}
h1{font-size:18px;font-weight:400;line-height:1.35;text-wrap:balance}
${joined(locale)} h1{line-height:1.6}
h1 a{color:inherit;text-decoration:none}
h1 a:hover{text-decoration:underline}
.say,.facts{margin-block-start:4px;font-size:13px;color:var(--ink-soft)}
.say{display:flex;flex-wrap:wrap;gap:2px 8px;align-items:center}
.facts span{display:inline-block}
.tag{padding-inline:.6em;border:1px solid;border-radius:99px;line-height:1.6}
.tag[data-kind=single]{border-style:dashed}
.tag[data-kind=contested]{color:var(--contested);background:var(--contested-soft)}
.tag[data-kind=supposed]{color:var(--supposed)}
.note{padding:6px 14px;background:var(--contested-soft);font-size:13px}
.map{position:relative;container-type:size;min-block-size:var(--least);overflow:hidden;background:var(--map-land)}
.map>svg,.map>iframe{position:absolute;inset:0;inline-size:100%;block-size:100%;border:0}
.map>svg{overflow:visible}
.map svg,.map text{font-family:inherit;font-weight:400}
.tall,.low{display:none}
@container (max-width:479px){.wide{display:none}.tall{display:block}}
@container (max-height:219px){.wide,.tall{display:none}.low{display:block}}
.explore{position:absolute;inset:0;display:flex;align-items:end;justify-content:end;padding:10px;color:inherit;text-decoration:none}
.explore span{padding:6px 16px;border:1px solid var(--line);border-radius:99px;background:var(--raised);box-shadow:0 1px 6px #0003}
@container (max-height:299px){.explore{padding:6px}.explore span{padding:2px 12px;font-size:13px}}
.explore:hover span{border-color:var(--accent)}
.explore:focus-visible{outline-offset:-4px}
.said{position:absolute;inset-block-start:0;inset-inline:0;background:var(--raised);font-size:13px}
.said:not(:empty){padding:4px 14px;border-block-end:1px solid var(--line)}
.panel{padding:12px 14px;overflow:auto;border-block-start:1px solid var(--line);font-size:14px}
.panel>*+*{margin-block-start:8px}
.panel ul{list-style:none;display:grid;gap:8px}
.panel small,footer{font-size:13px;color:var(--ink-soft)}
.below main{grid-template-rows:auto minmax(var(--least),1fr) minmax(var(--words),auto) auto}
.below .panel{max-block-size:30vh}
@media (min-width:560px){.side main{grid-template:auto minmax(var(--least),1fr) auto/minmax(0,1fr) minmax(14rem,19rem)}.side header,.side footer,.side .note{grid-column:1/-1}.side .panel{block-size:0;min-block-size:100%;border-block-start:0;border-inline-start:1px solid var(--line)}}
@media (max-width:559px){.side main{grid-template-rows:auto minmax(var(--least),1fr) minmax(var(--words),auto) auto}.side .panel{max-block-size:30vh}}
.noted main{grid-template-rows:auto auto minmax(var(--least),1fr) auto}
.noted.below main{grid-template-rows:auto auto minmax(var(--least),1fr) minmax(var(--words),auto) auto}
@media (max-width:359px){h1{font-size:16px}}
@media (min-width:480px) and (max-height:339px){
:root:not([data-sized]) main{grid-template:auto auto 1fr auto/minmax(0,2fr) minmax(0,3fr)}
:root:not([data-sized]) :is(header,.note,.panel,footer){grid-column:1;padding-inline:12px}
:root:not([data-sized]) .note{grid-row:2}
:root:not([data-sized]) .panel{grid-row:3;block-size:auto;min-block-size:0;max-block-size:none;border-inline:0}
:root:not([data-sized]) footer{grid-row:4}
:root:not([data-sized]) .map{grid-area:1/2/span 4/auto;position:sticky;inset-block-start:0;block-size:calc(100vh - 2px);min-block-size:0;border-inline-start:1px solid var(--line)}
:root:not([data-sized]) .map>svg{block-size:calc(100% - 40px)}
h1{font-size:16px}}
.whole{white-space:nowrap}
footer{display:flex;flex-wrap:wrap;gap:2px 14px;align-items:baseline;padding:8px 14px;border-block-start:1px solid var(--line);background:var(--raised)}
footer .open{font-size:15px}
.credits{font-size:11px;text-wrap:balance}
details[open]{flex-basis:100%}
summary{cursor:pointer}
details ul{display:flex;flex-wrap:wrap;gap:4px 16px;list-style:none;padding-block:4px}
details li{display:flex;gap:6px;align-items:center}
details svg{flex:none}
[data-sized]{overflow:hidden}
[data-sized] main{min-block-size:0}
[data-sized] .map{block-size:clamp(16rem,62vw,30rem)}
[data-sized] .panel{max-block-size:none}
@media (min-width:560px){[data-sized] .side .panel{block-size:auto;min-block-size:0;max-block-size:clamp(16rem,62vw,30rem)}}
body.question main{block-size:calc(100vh - 2px)}
.story h2{font-size:16px;font-weight:400}
.story main{--least:max(8.5rem,29vh)}
:where(:root:not([data-sized])) .story .panel{max-block-size:28vh}
.story nav{position:sticky;inset-block-end:-12px;display:flex;gap:12px;justify-content:space-between;align-items:center;margin-block-end:-12px;padding-block:6px;background:var(--paper);font-size:13px}
.story nav a{display:inline-block;padding-block:4px}
.chart{overflow:auto;min-block-size:0;padding:8px 10px;background:var(--raised)}
.chart svg{display:block;inline-size:100%;block-size:auto;max-inline-size:44rem;margin-inline:auto;font-family:inherit}
.chart text{font-weight:400}
.chart .broad{display:none}
@media (min-width:560px){.chart .narrow{display:none}.chart .broad{display:block}}
[data-sized] body.question main{block-size:auto}
.chart a:hover text{text-decoration:underline}
@media print{:root,:root[data-theme]{color-scheme:light}.map{print-color-adjust:exact}.map>iframe,.explore,.said{display:none}}`;
