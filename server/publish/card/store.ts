import { createHash } from 'node:crypto';
import { Kept } from '../../kept';
import { oneOf } from '../../shared';
import { drawPng } from './draw';

const mostBytes = 48 * 1024 * 1024;
/** Drawn pictures by content. */
const pictures = oneOf(
  'pictures',
  () => new Kept<Uint8Array<ArrayBuffer>>(mostBytes, ({ byteLength }) => byteLength, 'pictures'),
);

/** Changes when the same SVG would come out otherwise: another renderer, another font. */
const renderer = 'resvg 2.6.2, Plex 0.4.2';

/** What a picture's content comes to, before it is drawn: equal keys, equal bytes. */
export const pictureKey = (svg: string, width: number): string =>
  createHash('sha256').update(`${renderer} ${width}\n`).update(svg).digest('base64url').slice(0, 27);

/** The PNG of an SVG, drawn once. @throws Busy */
export const picture = (svg: string, width: number, key = pictureKey(svg, width)): Promise<Uint8Array<ArrayBuffer>> =>
  pictures.once(key, () => drawPng(svg, width));
