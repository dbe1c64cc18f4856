import type { StyleSpecification } from 'maplibre-gl';
import { addressOf, ownStyle } from './street-style';

const style = {
  version: 8,
  glyphs: 'https://other.example/{fontstack}/{range}.pbf',
  sprite: '../sprites/a',
  sources: {
    streets: { type: 'vector', url: 'streets.json' },
    ground: { type: 'raster', tiles: ['/ground/{z}/{x}/{y}.png'], tileSize: 256 },
  },
  layers: [
    { id: 'land', type: 'background' },
    {
      id: 'names',
      type: 'symbol',
      source: 'streets',
      'source-layer': 'place',
      layout: { 'text-field': '{name:latin}\n{name:nonlatin}', 'text-font': ['Noto'] },
    },
    {
      id: 'roads',
      type: 'symbol',
      source: 'streets',
      'source-layer': 'road',
      layout: { 'text-field': ['coalesce', ['get', 'name_en'], ['get', 'name']] },
    },
    { id: 'numbers', type: 'symbol', source: 'streets', 'source-layer': 'road', layout: { 'text-field': ['get', 'ref'] } },
    { id: 'icons', type: 'symbol', source: 'streets', 'source-layer': 'poi', layout: { 'icon-image': 'cafe' } },
  ],
} as StyleSpecification;
const own = ownStyle(style, 'https://tiles.example/styles/light.json', 'ar');
const layout = (id: string) => own.layers.find((layer) => layer.id === id)?.layout;

it('writes names in the site’s language, else as the style does', () => {
  expect(layout('names')).toMatchObject({
    'text-field': ['coalesce', ['get', 'name:ar'], ['get', 'name_ar'], ['get', 'name:latin'], ['get', 'name:nonlatin']],
  });
  expect(layout('roads')).toMatchObject({
    'text-field': ['coalesce', ['get', 'name:ar'], ['get', 'name_ar'], ['coalesce', ['get', 'name_en'], ['get', 'name']]],
  });
  expect(layout('numbers')).toMatchObject({ 'text-field': ['get', 'ref'] });
});

it('asks no glyph server: every letter is in the page’s own font', () => {
  expect(own).not.toHaveProperty('glyphs');
  for (const id of ['names', 'roads', 'numbers']) expect(layout(id)).toMatchObject({ 'text-font': ['IBM Plex Sans Arabic'] });
  expect(layout('icons')).toEqual({ 'icon-image': 'cafe' });
});

it('knows where it came from', () => {
  expect(addressOf(own)).toBe('https://tiles.example/styles/light.json');
  expect(addressOf(style)).toBeUndefined();
  expect(addressOf(undefined)).toBeUndefined();
});

it('makes relative addresses absolute and keeps their placeholders', () => {
  expect(own.sources).toEqual({
    streets: { type: 'vector', url: 'https://tiles.example/styles/streets.json' },
    ground: { type: 'raster', tiles: ['https://tiles.example/ground/{z}/{x}/{y}.png'], tileSize: 256 },
  });
  expect(own.sprite).toBe('https://tiles.example/sprites/a');
});
