import { createHash } from 'node:crypto';
import { Kept } from '../../../lib/publish/kept.mjs';
import { oneOf } from '../../shared';
import { drawPng } from './draw';

const mostBytes = 48 * 1024 * 1024;
/** Drawn pictures by content. */
const kept = oneOf('pictures', () => new Kept<Uint8Array<ArrayBuffer>>(mostBytes));
const drawing = oneOf('pictures under way', () => new Map<string, Promise<Uint8Array<ArrayBuffer>>>());

/** Changes when the same SVG would come out otherwise: another renderer, another font. */
const renderer = 'resvg 2.6.2, Plex 0.4.2';

/** What a picture's content comes to, before it is drawn: equal keys, equal bytes. */
export const pictureKey = (svg: string, width: number): string =>
  createHash('sha256').update(`${renderer} ${width}\n`).update(svg).digest('base64url').slice(0, 27);

/** The PNG of an SVG, drawn once. @throws Busy */
export async function picture(svg: string, width: number, key = pictureKey(svg, width)): Promise<Uint8Array<ArrayBuffer>> {
  const known = kept.get(key);
  if (known) return known;
  const underway = drawing.get(key) ?? drawPng(svg, width);
  drawing.set(key, underway);
  try {
    const png = await underway;
    kept.add(key, png, png.byteLength);
    return png;
  } finally {
    drawing.delete(key);
  }
}
