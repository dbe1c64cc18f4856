import { z } from 'zod';
import { Localized } from '../i18n/localized';
import type { Withdrawn } from './document-status';
import { importedSlug } from './imported';

/** `withdrawn.json`: rows of an imported dataset that a later version or its publisher took out, which keep their addresses. */
export const WithdrawalFile = z.strictObject({
  $schema: z.string().optional(),
  withdrawals: z.array(
    z.strictObject({
      date: z.iso.date({ error: 'expected the day of the withdrawal, such as 2026-11-30' }),
      why: Localized,
      /** The dataset's own ids of them. */
      rows: z.array(z.string().min(1)).min(1),
    }),
  ),
});
export type WithdrawalFile = z.infer<typeof WithdrawalFile>;

/** What the addresses of the rows tell. */
export const withdrawnRows = (dataset: string, { withdrawals }: WithdrawalFile): Withdrawn[] =>
  withdrawals.flatMap(({ date, why, rows }) =>
    rows.map((id) => ({ dataset, kind: 'incidents' as const, slug: importedSlug(dataset, id), date, why })),
  );
