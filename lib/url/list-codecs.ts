import type { SortKey } from '../record/order';
import type { Box } from '../store/box';
import type { Codec } from './codec';

/** The lists of a page beside its first, each gone through by itself. */
export const lists = ['areas', 'statements', 'says', 'said', 'within'] as const;
export type PagedList = (typeof lists)[number];

const boxDecimals = 4; // of a degree: some 10 m
const degrees = /^-?\d{1,3}(?:\.\d{1,15})?$/;
const rounded = (value: number): number => Number(value.toFixed(boxDecimals)) + 0;

/** "west,south,east,north" */
export const bboxCodec: Codec<Box> = {
  parse: (text) => {
    const parts = text.split(',');
    if (parts.length !== 4 || !parts.every((part) => degrees.test(part))) return null;
    const [west, south, east, north] = parts.map((part) => rounded(Number(part))) as Box;
    const isOnEarth = Math.abs(west) <= 180 && Math.abs(east) <= 180 && Math.abs(south) <= 90 && Math.abs(north) <= 90;
    return isOnEarth && south <= north ? [west, south, east, north] : null;
  },
  write: (box) => box.map(rounded).join(','),
  expected: 'bbox',
};

const position = /^(-?\d{1,15})?\/(-?\d{1,15})?\/([a-z0-9]+(?:-[a-z0-9]+)*(?:#[a-z0-9-]+)?)$/;
const most = 8.64e15; // ms: as far as Date reaches
const moment = (text: string | undefined): number | null => (text === undefined ? null : Number(text) + 0);

/** "to/from/slug", times in milliseconds since 1970 UTC, an end that is not known left out: "1642982399999/1642896000000/x". */
export const positionCodec: Codec<SortKey> = {
  parse: (text) => {
    const [, to, from, slug = ''] = position.exec(text) ?? [];
    const bounds = { from: moment(from), to: moment(to) };
    const isInTime = [bounds.from, bounds.to].every((ms) => ms === null || Math.abs(ms) <= most);
    return slug && slug.length <= 200 && isInTime ? { slug, bounds } : null;
  },
  write: ({ slug, bounds }) => `${bounds.to ?? ''}/${bounds.from ?? ''}/${slug}`,
  expected: 'position',
};

/** A day, "2022-01-23", or the beginning or end of an hour of one, "2022-01-23T18:59:59Z", as EDTF has them. */
export function isMoment(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}(?:T\d{2}:(?:00:00|59:59)Z)?$/.test(text)) return false;
  const date = new Date(text.length === 10 ? `${text}T00:00:00Z` : text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text.slice(0, 13));
}

/** "2022-01-20/2022-01-31" */
export const spanCodec: Codec<string> = {
  parse: (text) => {
    const [from = '', to = '', ...others] = text.split('/');
    return others.length === 0 && isMoment(from) && isMoment(to) && from.slice(0, to.length) <= to.slice(0, from.length)
      ? text
      : null;
  },
  write: (value) => value,
  expected: 'span',
};
