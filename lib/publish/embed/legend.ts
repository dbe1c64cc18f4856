import type { Messages } from '../../i18n/messages';
import { isSupposed } from '../../record/status';
import type { Subject } from '../subject';
import { escapeHtml } from './code';

const ring = (dashed: boolean) =>
  `<circle cx="9" cy="9" r="7" fill="var(--raised)" stroke="var(--ink)" stroke-width="2"${dashed ? ' stroke-dasharray="3 2.2"' : ''}/>`;
const signs = {
  single: ring(true),
  several: ring(false),
  contested:
    '<circle cx="9" cy="9" r="8" fill="var(--contested)"/><path d="M5 7h8M5 11h8M11.5 4.5l-5 9" stroke="var(--raised)" stroke-width="1.5"/>',
  halo: '<circle cx="9" cy="9" r="8" fill="var(--ink)" fill-opacity=".06" stroke="var(--ink)" stroke-opacity=".4"/>',
  reported: '<circle cx="9" cy="9" r="8" fill="var(--map-area)" fill-opacity=".35"/>',
  supposed: '<path d="M1 17 17 1M1 9 9 1M9 17l8-8" stroke="var(--supposed)" stroke-width="1.5"/>',
};

/** What the signs of this very map mean: only those that stand on it. */
export function legendHtml({ incidents, areas }: Subject, { map, embed }: Messages): string {
  const rows: [keyof typeof signs, string, boolean][] = [
    ['single', map.legend.one, incidents.some(({ corroboration }) => corroboration.origins.length < 2)],
    ['several', map.legend.several, incidents.some(({ corroboration }) => corroboration.origins.length > 1)],
    ['contested', map.legend.contested, incidents.some(({ contest }) => contest.contested)],
    ['halo', map.legend.halo, incidents.some(({ geoPrecision }) => geoPrecision < 3)],
    ['reported', map.legend.reported, areas.some((area) => !isSupposed(area))],
    ['supposed', map.legend.supposed, areas.some(isSupposed)],
  ];
  const items = rows
    .filter(([, , isShown]) => isShown)
    .map(
      ([sign, words]) =>
        `<li><svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">${signs[sign]}</svg>${escapeHtml(words)}</li>`,
    );
  return items.length > 0 ? `<details><summary>${escapeHtml(embed.legend)}</summary><ul>${items.join('')}</ul></details>` : '';
}
