import type { Messages } from '../i18n/messages';
import type { AccountsChart, Mark } from './chart';

export type Sign = keyof Messages['accounts']['key'];

/** The signs that stand on a chart, in the order in which they are explained. */
export function keyOf({ marks }: Pick<AccountsChart, 'marks'>): Sign[] {
  const some = (test: (mark: Mark) => boolean) => marks.some(test);
  const occurs: Record<Sign, boolean> = {
    width: true,
    open: some(({ stretch }) => stretch?.opensBefore === true || stretch?.opensAfter === true),
    height: some(({ value }) => value.kind === 'number'),
    range: some(({ value }) => value.kind === 'number' && value.figure.min !== value.figure.max),
    words: some(({ value }) => value.kind === 'words'),
    hedged: some(({ isHedged }) => isHedged),
    replaced: some(({ isReplaced }) => isReplaced),
    against: some(({ against }) => against.some(({ contests }) => contests)),
  };
  return (Object.keys(occurs) as Sign[]).filter((sign) => occurs[sign]);
}
