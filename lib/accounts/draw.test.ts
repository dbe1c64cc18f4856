import fc from 'fast-check';
import { served } from '../../server/site/served';
import { locales } from '../i18n/locales';
import { pathOfClaim } from '../record/address';
import { expectPicture } from '../scene/testing/picture';
import { type AccountsChart, accountsChart } from './chart';
import { drawChart } from './draw';
import { keyOf } from './key';
import { layOut } from './layout';
import { shortened } from './shorten';
import { numbersFixture, statesFixture } from './testing/fixture';

const opened = served();
let charts: AccountsChart[] = [];
beforeAll(async () => {
  charts = (await Promise.all(opened.record.answered.map(({ id }) => accountsChart(opened, id)))).filter(
    (chart) => chart !== null,
  );
});

describe.each(locales())('the chart in %s', (locale) => {
  test.each(['light', 'dark'] as const)('draws every sign (%s)', (theme) => {
    expectPicture(
      'lib/accounts/pictures',
      `numbers.${locale}.${theme}`,
      drawChart(numbersFixture(), { width: 358, locale, theme }),
    );
    expectPicture(
      'lib/accounts/pictures',
      `states.${locale}.${theme}`,
      drawChart(statesFixture(), { width: 358, locale, theme }),
    );
  });

  test('every mark of the record is a link to its claim, in order of time, that says in words what it shows', () => {
    for (const chart of charts) {
      const svg = drawChart(chart, { width: 358, locale, theme: 'page' });
      const links = [...svg.matchAll(/<a href="([^"]*)" aria-label="([^"]*)"/g)];
      expect(links.map(([, href]) => href)).toEqual(chart.marks.map(({ claim }) => pathOfClaim(locale, claim)));
      for (const [, , words] of links) expect(words).not.toMatch(/^[\s,،:]|\{|undefined|null/);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|<script|<image/);
    }
  });

  test('links of the record lie inside the chart and never upon each other, and are 24 px high', () => {
    const widths = fc.integer({ min: 300, max: 700 });
    fc.assert(
      fc.property(fc.nat({ max: charts.length - 1 }), widths, (index, width) => {
        const chart = charts[index] as AccountsChart;
        const { marks, height } = layOut(chart, { width, locale });
        for (const [i, { box }] of marks.entries()) {
          expect(box.bottom - box.top).toBeGreaterThanOrEqual(24);
          expect(Math.min(box.from, box.top, height - box.bottom)).toBeGreaterThanOrEqual(0);
          expect(box.to).toBeLessThanOrEqual(width + 0.5);
          for (const { box: other } of marks.slice(i + 1))
            expect(box.to <= other.from || other.to <= box.from || box.bottom <= other.top || other.bottom <= box.top).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a picture that has no room for all keeps speakers before their many answers, and counts what it leaves out', () => {
    for (const chart of charts) {
      const room = { width: 336, height: 390, locale };
      const { chart: shown, leftOut, hasShortNames } = shortened(chart, room);
      expect(layOut(shown, { ...room, hasFoot: false, hasShortNames }).height).toBeLessThanOrEqual(room.height);
      expect(shown.lanes.length).toBeGreaterThanOrEqual(Math.min(5, chart.lanes.length));
      expect(shown.marks.length + leftOut.answers).toBe(chart.marks.length);
      expect(shown.lanes.length + leftOut.speakers).toBe(chart.lanes.length);
      expect(shown.lanes.flatMap(({ marks }) => marks)).toHaveLength(shown.marks.length);
      // Whoever is left out contradicts no more than those who are shown.
      expect(shown.lanes.map(({ speaker }) => speaker)).toEqual(
        chart.lanes.slice(0, shown.lanes.length).map(({ speaker }) => speaker),
      );
      if (leftOut.speakers > 0) for (const { marks } of shown.lanes) expect(marks).toHaveLength(1);
    }
  });

  test('no chart of the record is higher than 1,120 px on a phone', () => {
    const heights = charts.map((chart) => layOut(chart, { width: 358, locale }).height);
    expect(Math.max(...heights)).toBeLessThanOrEqual(1120);
  });
});

test('time runs from the right where the language does', () => {
  const x = (locale: 'en' | 'ar') =>
    Number(
      /<rect x="([\d.]+)"[^>]*stroke=/.exec(
        drawChart(statesFixture(), { width: 358, locale, theme: 'light' }).split('<a ')[1] ?? '',
      )?.[1],
    );
  expect(x('en')).toBeLessThan(20);
  expect(x('ar')).toBeGreaterThan(100);
});

test('what the record says is escaped, and a picture has no links', () => {
  const chart = statesFixture();
  const wording = { en: 'a <b> & "c"', ar: 'a <b>' };
  const svg = drawChart(
    { ...chart, question: { ...chart.question, wording } },
    { width: 358, locale: 'en', theme: 'light', origin: null },
  );
  expect(svg).toContain('a &lt;b&gt; &amp; &quot;c&quot;');
  expect(svg).not.toContain('<a ');
});

test('the key explains the signs that occur and no others', () => {
  expect(keyOf(numbersFixture())).toEqual(['width', 'open', 'height', 'range', 'words', 'hedged', 'replaced', 'against']);
  expect(keyOf(statesFixture())).toEqual(['width', 'replaced', 'against']);
});
