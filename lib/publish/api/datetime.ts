import { type Bounds, unbounded } from '../../time/edtf';

const day = /^(\d{4})-(\d{2})-(\d{2})$/;
const instant = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/;

/**
 * The `datetime` of OGC API – Features: an instant, or an interval of two, either end open as `..` or left out.
 * A bare day means the whole of it, as most of the record is known to the day. Null: not understood.
 * Examples: `2022-01-23`, `2022-01-23T18:00:00Z`, `2022-01-21/2022-01-23`, `../2022-01-24`.
 */
export function readDatetime(text: string): Bounds | null {
  const parts = text.split('/');
  if (parts.length > 2) return null;
  if (parts.length === 1) return one(text);
  const [from, to] = parts.map((part) => (part === '..' || part === '' ? unbounded : one(part)));
  if (!from || !to) return null;
  if (from.from !== null && to.to !== null && from.from > to.to) return null;
  return { from: from.from, to: to.to };
}

function one(text: string): Bounds | null {
  const date = day.exec(text);
  if (date) {
    const from = Date.parse(`${text}T00:00:00Z`);
    if (Number.isNaN(from) || new Date(from).getUTCDate() !== Number(date[3])) return null;
    return { from, to: from + 86_399_999 };
  }
  if (!instant.test(text)) return null;
  const at = Date.parse(text.toUpperCase().replace(' ', 'T'));
  return Number.isNaN(at) || !one(text.slice(0, 10)) ? null : { from: at, to: at };
}
