import type { Manifest } from '../../server/backup/archive';

/** "223 documents, 12 change sets, 0 imported rows, 20 files" */
export const countsOf = ({ parts }: Manifest): string =>
  parts
    .flatMap(({ counts }) => Object.entries(counts))
    .map(([what, count]) => `${count} ${what}`)
    .join(', ');
