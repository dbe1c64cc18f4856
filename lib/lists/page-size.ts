// Apart from what reads lists: the browser counts too.

/** Entries of a list that a page shows at once. */
export const pageSize = 50;

/** Of a part of a list: rows in it and in the whole list, and the query of the part before. */
interface Part {
  shown: number;
  matched: number;
  previous: string | null;
}

/** How many rows the next part adds, where some were added already. Of a later part nobody counts what lies before it. */
export const moreOf = ({ shown, matched, previous }: Part, added = 0): number =>
  previous === null ? Math.min(pageSize, matched - shown - added) : pageSize;
