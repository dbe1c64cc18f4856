import { z } from 'zod';
import { Slug } from '../gazetteer/schema';
import { Localized } from '../i18n/localized';
import { Box } from '../store/box-schema';
import { filtersOf, type Params, readParams, writeParams } from '../url/params';
import { underStatus } from './document-status';
import { ClaimReference, type Correction } from './schema';

/**
 * Filters as the address of the map has them. Neither words that are looked for, which find something else as the record
 * grows, nor the box of a list: a step has its own view.
 */
const FilterText = z.string().refine((text) => {
  const { params, notices } = readParams(new URLSearchParams(text));
  const { q: _, bbox: __, ...filters } = filtersOf(params);
  return notices.length === 0 && writeParams(filters) === `?${text}`;
}, 'expected filters as the address of the map has them, without "q" and "bbox", such as "from=2026-11-28&to=2026-11-30&actor=army"');

/** A step of a story: what is told, on which claims it rests, and what the map shows beside it. */
export const Step = z.strictObject({
  /** By which a mark names it of what stays at the desk (desk-only.ts). */
  id: Slug.optional(),
  title: Localized,
  text: Localized,
  /** What it tells, each with its speaker: nothing is told that no claim says. */
  claims: z.array(ClaimReference).min(1, { error: 'expected the claims that the step rests on' }),
  /** The incidents and areas that the map marks. */
  incidents: z.array(Slug).default([]),
  areas: z.array(Slug).default([]),
  /** What is on the map, where that is more than what the step marks. */
  filters: FilterText.optional(),
  /** What the map shows at least, whatever its size. Default: the incidents and areas that it marks. */
  view: Box.optional(),
});
export type Step = z.infer<typeof Step>;

/** `stories/*.json`: a text in steps, through which the map follows. */
export const Story = z.strictObject({
  $schema: z.string().optional(),
  slug: Slug,
  ...underStatus,
  title: Localized,
  summary: Localized,
  steps: z.array(Step).min(2).max(40),
});
export type Story = z.infer<typeof Story>;

/** A story, the dataset that it belongs to, and its corrections, the newest first. */
export interface StoryEntry extends Story {
  dataset: string;
  corrections: readonly Correction[];
}

/** What is on the map beside a step; null: nothing but what it marks. */
export const filtersOfStep = ({ filters }: Pick<Step, 'filters'>): Params | null =>
  filters === undefined ? null : readParams(new URLSearchParams(filters)).params;

/** What a step marks on the map: "incidents/x". */
export const markedBy = ({ incidents, areas }: Pick<Step, 'incidents' | 'areas'>): string[] => [
  ...incidents.map((slug) => `incidents/${slug}`),
  ...areas.map((slug) => `areas/${slug}`),
];

/** The step that an address names, from 1: the first where it names none, or one that the story does not have. */
export function stepOf({ steps }: Pick<Story, 'steps'>, asked = 1): { number: number; step: Step } {
  const number = asked <= steps.length ? asked : 1;
  return { number, step: steps[number - 1] as Step };
}
