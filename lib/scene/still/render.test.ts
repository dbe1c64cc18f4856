import { gzipSync } from 'node:zlib';
import { loadStillBasemap } from '../../../server/scene/still/load';
import { locales } from '../../i18n/locales';
import type { SceneEntry, Spot } from '../scene';
import { gazetteerFixture, sceneFixture } from '../testing/fixture';
import { expectPicture } from '../testing/picture';
import { fitView } from '../view';
import { renderStill } from './render';

const basemap = loadStillBasemap(gazetteerFixture);
const pictures = 'lib/scene/still/pictures';

describe.each(locales())('the still map (%s)', (locale) => {
  const scene = sceneFixture(locale);
  const size = { width: 640, height: 480 };

  it.each(['light', 'dark'] as const)('draws every sign (%s)', (theme) => {
    expectPicture(pictures, `overview.${locale}.${theme}`, renderStill(scene, { ...size, locale, theme }, basemap));
  });

  it('marks what is selected', () => {
    const selection = { kind: 'incidents', slug: 'a' } as const;
    const view = fitView([40.744, 36.466, 40.7664, 36.4846], size);
    expectPicture(
      pictures,
      `selected.${locale}`,
      renderStill(scene, { ...size, locale, theme: 'light', view, selection }, basemap),
    );
  });

  it('shows the region, with rivers as broad lines, and hatches what is supposed where that is open', () => {
    const view = { zoom: 7, lat: 36.2, lon: 40.7 };
    const selection = { kind: 'areas', slug: 'flight' } as const;
    expectPicture(pictures, `region.${locale}`, renderStill(scene, { ...size, locale, theme: 'dark', view, selection }, basemap));
  });

  it('takes a place apart by category where it is close enough', () => {
    const [spot] = scene.spots as [Spot];
    const [entry] = spot.entries as [SceneEntry];
    const symbols = ['diamond', 'arrow', 'flag', 'flag', 'bars'] as const;
    const entries = symbols.map((symbol, i) => ({ ...entry, slug: `${i}`, category: symbol, symbol, contested: i === 1 }));
    const view = { zoom: 14.5, lat: spot.anchor[1], lon: spot.anchor[0] };
    const close = { ...scene, spots: [{ ...spot, entries }] };
    expectPicture(pictures, `fan.${locale}`, renderStill(close, { ...size, locale, theme: 'light', view }, basemap));
  });
});

describe('the still map', () => {
  const scene = sceneFixture('ar');
  const options = { width: 848, height: 750, locale: 'ar', theme: 'light' } as const;

  it('draws equal input equally, and is small', () => {
    const svg = renderStill(scene, options, basemap);
    expect(renderStill(structuredClone(scene), options, basemap)).toBe(svg);
    expect(gzipSync(svg).length).toBeLessThan(6_000);
    const wide = renderStill(scene, { ...options, view: { zoom: 6, lat: 35.5, lon: 40 } }, basemap);
    expect(gzipSync(wide).length).toBeLessThan(25_000);
  });

  it('stands alone: no script, nothing foreign, no address but the namespace', () => {
    const svg = renderStill(scene, options, basemap);
    expect(svg).not.toMatch(/<script|<foreignObject|<image|<use|href=|url\((?!#still-)/);
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toContain('http');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('escapes what the record says', () => {
    const [spot] = scene.spots;
    const odd = { ...scene, spots: [{ ...spot!, entries: [{ ...spot!.entries[0]!, title: 'a <b> & "c"' }] }] };
    expect(renderStill(odd, options, basemap)).toContain('a &lt;b&gt; &amp; &quot;c&quot;');
  });

  it('leads Arabic lines by U+202B, and no English ones', () => {
    const svg = renderStill(scene, options, basemap);
    expect(svg).toContain('\u202bالغزل');
    expect(renderStill(sceneFixture('en'), { ...options, locale: 'en' }, basemap)).not.toContain('\u202b');
  });

  it('draws no river at the scale of a city', () => {
    const river = '#b9d2dc';
    expect(renderStill(scene, options, basemap)).not.toContain(river);
    expect(renderStill(scene, { ...options, view: { zoom: 8, lat: 36.4, lon: 40.7 } }, basemap)).toContain(river);
  });
});
