/** @jest-environment node */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { subjectOf } from '../../lib/publish/metadata';
import type { ImportedRow } from '../../lib/record/imported';
import { isChosen, markOf } from '../../lib/scene/cluster';
import { metersToPixels } from '../../lib/scene/mercator';
import { mostShown, type Opened } from '../../lib/store/store';
import { Index } from '../index';
import { serve } from '../site/served';
import { Site } from '../site/site';
import { dataset, rows, writeFixture } from '../site/testing/imported';
import { filesTruth } from '../truth/files';
import { focusOf } from './focus';
import { sceneOfSubject } from './scene';
import { stillMapOf } from './still-map';

/** More incidents than a map holds: of the invented dataset, 700 at one town, 30 placed to its governorate, the others around. */
const [exact, coarse] = rows as [ImportedRow, ImportedRow];
const many = Array.from({ length: mostShown + 100 }, (_, i): ImportedRow => {
  const id = `${1_000 + i}`;
  const own = { id, slug: `${dataset}-${id}` };
  if (i < 30) return { ...coarse, ...own };
  const [lon, lat] = exact.where.coordinates;
  const coordinates: [number, number] = i < 730 ? [lon, lat] : [lon + ((i % 40) - 20) / 50, lat + ((i % 37) - 18) / 90];
  return { ...exact, ...own, where: { ...exact.where, coordinates, uncertaintyMeters: i === 40 ? 25_000 : 2_000 } };
});

let folder: string;
let site: Site;
let opened: Opened;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'maydan-own-'));
  writeFixture(folder);
  const truth = filesTruth(folder);
  await truth.replaceImported({ dataset, rows: many, author: 'amal', reason: 'an import', version: '2.0' });
  const index = await Index.open(':memory:');
  const onServed = (next: Opened) => {
    opened = next;
    serve(next);
  };
  site = await Site.open({ truth, index, dataDir: folder, onServed, say: () => {} });
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const incident = (number: number) => ({ kind: 'incidents', slug: `${dataset}-${number}` }) as const;

test('on the page of one of many its marker is marked, and its circle stands in true metres', async () => {
  const selection = incident(1_040);
  const { still } = await stillMapOf(opened, {}, selection, 'en');
  const marked = still.picture.marks.filter(({ item }) => isChosen(item.cluster, selection));
  expect(marked.length).toBeGreaterThan(0);
  for (const { item } of marked) {
    expect(item.cluster.spots[0]).toMatchObject({ anchor: exact.where.coordinates, haloMeters: 25_000 });
    expect(markOf(item.cluster).count).toBeGreaterThanOrEqual(700);
  }
  const all = [...new Set(still.picture.marks.filter(({ set }) => set !== 'narrow').map(({ item }) => item.cluster))];
  // Each once, the one that is marked among them, but for what lies beyond the picture.
  expect(all.reduce((sum, cluster) => sum + markOf(cluster).count, 0)).toBeLessThanOrEqual(mostShown + 101);
  const radius = metersToPixels(25_000, exact.where.coordinates[1], still.zoom);
  const circles = [...still.picture.drawing.matchAll(/<circle[^>]* r="([\d.]+)"/g)].map(([, r]) => Number(r));
  expect(Math.min(...circles.map((r) => Math.abs(r - radius)))).toBeLessThan(1);
});

test('one that is placed to a unit is marked by that, with its outline', async () => {
  const selection = incident(1_003);
  const focus = await focusOf(selection, opened, 'en');
  expect(focus?.geometry?.type).toMatch(/Polygon/);
  expect(focus?.own?.spots).toMatchObject([{ id: 'region:unit north-shore', isRegion: true }]);
  const { still } = await stillMapOf(opened, {}, selection, 'ar');
  const marked = still.picture.marks.filter(({ item }) => isChosen(item.cluster, selection));
  expect(marked.map(({ item }) => [item.isShort, markOf(item.cluster).count])).toContainEqual([false, 30]);
});

test('a picture of everything counts all, one of an incident shows just that; where all have room nothing is added', async () => {
  const look = { focus: null, params: {} };
  const everything = await subjectOf(opened, null, {}, 'en');
  const scene = await sceneOfSubject(opened, everything!, look, 'en');
  expect(scene.many).toBe(mostShown + 101);
  expect(scene.spots.reduce((sum, { many, entries }) => sum + (many?.count ?? 0) + entries.length, 0)).toBe(mostShown + 101);
  const one = await subjectOf(opened, incident(1_040), {}, 'en');
  expect(await sceneOfSubject(opened, one!, look, 'en')).toMatchObject({ many: null, spots: [{ haloMeters: 25_000 }] });
  const few = await stillMapOf(opened, { dataset: ['harbour-1994'] }, { kind: 'incidents', slug: 'march-on-the-docks' }, 'en');
  expect(few.still.picture.marks.filter(({ set }) => set !== 'narrow').map(({ item }) => markOf(item.cluster).count)).toEqual([
    1,
  ]);
});
