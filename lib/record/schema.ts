import { z } from 'zod';
import { nameLanguages, Slug } from '../gazetteer/schema';
import { Where } from '../geometry/where';
import { Localized } from '../i18n/localized';
import { SourcedTime } from '../time/schema';
import { underStatus } from './document-status';
import { type EventType, eventTypes } from './event-types';
import { Evidence } from './evidence';
import { Answer, Unit } from './questions';
import { Access, Locator, Reading } from './reading';
import { WebAddress } from './web-address';

/** How a claim is put forward by the last speaker of its chain. */
export const modes = ['asserts', 'reports', 'announces', 'denies', 'alleges', 'predicts', 'evaluates', 'supposes'] as const;
export const Mode = z.enum(modes);
export type Mode = z.infer<typeof Mode>;

export const sourceKinds = [
  'media',
  'agency',
  'official',
  'monitor',
  'un',
  'research',
  'correspondent',
  'unnamed',
  'party',
] as const;

/** Someone who says or passes on something: an outlet, its correspondent, a party, an unnamed source. */
export const Source = z.strictObject({
  id: Slug,
  name: Localized,
  kind: z.enum(sourceKinds),
  /** The actor that speaks through it: the SDF's media centre speaks for the SDF. */
  actor: Slug.optional(),
  /**
   * The source it is counted with when independent origins are counted: a correspondent with its outlet;
   * unnamed sources of an outlet with the outlet, as nothing shows that they are independent of it.
   */
  countsWith: Slug.optional(),
  /** Why no name is given; only for kind "unnamed". */
  unnamedBecause: Localized.optional(),
  description: Localized.optional(),
  /** Where the description is from; without it nothing is said of ownership or alignment. */
  descriptionSource: z.string().optional(),
  url: WebAddress.optional(),
});
export type Source = z.infer<typeof Source>;

/** One link of a chain. The chain runs from the publishing outlet (first) to whoever said it first (last). */
export const AttributionLink = z.strictObject({
  source: Slug,
  /** What the article says of how it was said: "in a second statement". */
  how: Localized.optional(),
});
export type AttributionLink = z.infer<typeof AttributionLink>;

/** `c07` within its own article, or `article-slug#c07` from elsewhere. */
export const ClaimReference = z.string().regex(/^(?:[a-z0-9-]+#)?[a-z0-9-]+$/, 'expected "c07" or "article-slug#c07"');

export const ClaimLink = z.strictObject({
  claim: ClaimReference,
  /** What exactly agrees or differs: "control of the prison". */
  about: Localized,
});
export type ClaimLink = z.infer<typeof ClaimLink>;

/** A number that a claim gives, so that figures of the same quantity can stand side by side. */
export const Figure = z.strictObject({
  /** Same words, same quantity: "sdf-fighters-in-largest-assault". */
  quantity: Slug,
  label: Localized,
  min: z.number().nullable(),
  max: z.number().nullable(),
  approximate: z.boolean().optional(),
  unit: Unit,
});
export type Figure = z.infer<typeof Figure>;

export const Claim = z.strictObject({
  id: Slug,
  /** In our words. */
  text: Localized,
  locator: Locator,
  attribution: z.array(AttributionLink).min(1, { error: 'expected a source: nothing is claimed by nobody' }),
  /** The first is the main one. */
  modes: z.array(Mode).min(1),
  /** When it was said; null where nothing dates it. */
  said: SourcedTime.nullable(),
  /** When what it says happened, or would happen. */
  happened: SourcedTime.nullable(),
  /** Words of caution that the source itself uses: "no more than", "if". */
  hedges: z.array(Localized),
  access: Access,
  where: Where.nullable(),
  /** The phrase of our summary that names `where`; checked against what the geocoder finds there. */
  mention: Localized.optional(),
  figures: z.array(Figure).optional(),
  /** Questions of the dataset's questions.json that it answers. */
  answers: z.array(Answer).optional(),
  supports: z.array(ClaimLink),
  contradicts: z.array(ClaimLink),
  /** A later claim of the same speaker that takes this one's place. */
  replacedBy: ClaimReference.optional(),
});
export type Claim = z.infer<typeof Claim>;

/** A published text: its metadata, our summary paragraph by paragraph, and its claims. Never its sentences. */
export const Article = z.strictObject({
  $schema: z.string().optional(),
  ...underStatus,
  slug: Slug,
  /** Our title; `headline` holds the published one, null where the text carries none. */
  title: Localized,
  headline: z.string().nullable(),
  outlet: z.strictObject({ source: Slug, basis: z.enum(['stated', 'inferred']), note: Localized.optional() }),
  /** Who first published the text, where its outlet copies it: an agency, a newspaper, an office. */
  copyOf: Slug.optional(),
  language: z.string().regex(/^[a-z]{2,3}$/),
  published: SourcedTime,
  /** The page it was read on, as stored; of a text not read, the page it is said to stand on. */
  url: WebAddress.nullable(),
  /** Why a text that was read has no address. */
  noAddress: Localized.optional(),
  /** Other pages with the same text: the first publisher's own, another copy. */
  alsoAt: z.array(z.strictObject({ source: Slug, url: WebAddress, note: Localized.optional() })).optional(),
  access: Access,
  reading: Reading.optional(),
  evidence: Evidence.optional(),
  /** What a reader should know of how we hold it. */
  note: Localized.optional(),
  /** Our own summary; the n-th entry is of the n-th paragraph. Empty where we only hold claims. */
  summary: z.array(Localized),
  claims: z.array(Claim).min(1),
});
export type Article = z.infer<typeof Article>;

/** party: it took part, and who attacked is not said. */
export const roles = ['attacker', 'defender', 'hostage', 'detainee', 'supporter', 'claimant', 'affected', 'party'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

const ActorInRole = z.strictObject({ actor: Slug, role: Role, note: Localized.optional() });

const onMap = {
  $schema: z.string().optional(),
  ...underStatus,
  slug: Slug,
  /** Says who claims it wherever it is not undisputed. */
  title: Localized,
  summary: Localized,
  /** `article-slug#c02`; the first one gives it its place and its time. */
  claims: z.array(ClaimReference).min(1, { error: 'expected a claim: nothing stands on the map without one' }),
  /** Claims without a pin of their own that belong beside it: judgements, forecasts, suppositions. */
  beside: z.array(ClaimReference).optional(),
  actors: z.array(ActorInRole),
  /** What its sources leave open. */
  unknowns: z.array(Localized).optional(),
};

/** Something said to have happened, or a statement made. Corroboration and contest are derived, never written here. */
export const Incident = z
  .strictObject({
    ...onMap,
    eventType: z.enum(Object.keys(eventTypes) as [EventType, ...EventType[]]),
    subEventType: z.string(),
    /** Id of a category of data/categories.json; default: that of its sub-event type. */
    category: Slug.optional(),
    /** A statement is dated by when it was said. */
    statement: z.boolean().optional(),
    /** Slugs of rows of imported datasets that tell of the same: their claims stand beside its own. */
    rows: z.array(Slug).optional(),
  })
  .superRefine((incident, context) => {
    const subTypes: readonly string[] = eventTypes[incident.eventType];
    if (!subTypes.includes(incident.subEventType))
      context.addIssue({
        code: 'custom',
        path: ['subEventType'],
        message: `got "${incident.subEventType}", expected one of ${incident.eventType}: ${subTypes.join(', ')}`,
      });
  });
export type Incident = z.infer<typeof Incident>;

export const areaKinds = ['besieged', 'curfew', 'control', 'displacement', 'flight'] as const;

/** A claimed extent; its claimant and mode are those of its first claim. */
export const Area = z.strictObject({
  ...onMap,
  kind: z.enum(areaKinds),
  /** Where it is, when its first claim names several places at once: "the southern or eastern countryside". */
  where: Where.optional(),
});
export type Area = z.infer<typeof Area>;

export const actorKinds = [
  'state-force',
  'armed-group',
  'coalition',
  'administration',
  'prison-staff',
  'civilians',
  'detainees',
] as const;

export const Actor = z.strictObject({
  $schema: z.string().optional(),
  ...underStatus,
  slug: Slug,
  name: Localized,
  shortName: Localized,
  /** Other names by which sources call it. */
  aliases: z.array(z.strictObject({ text: z.string().min(1), lang: z.enum(nameLanguages) })),
  kind: z.enum(actorKinds),
  description: Localized.optional(),
  descriptionSource: z.string().optional(),
});
export type Actor = z.infer<typeof Actor>;

/** What was changed in a published incident, area or story, when and why. */
export const Correction = z
  .strictObject({
    id: Slug,
    /** Slug of the incident or area that was changed. */
    entry: Slug.optional(),
    /** Slug of the story that was changed, which may be that of an incident too. */
    story: Slug.optional(),
    /** The day of the change. */
    date: z.iso.date({ error: 'expected a day such as 2026-11-30' }),
    what: Localized,
    why: Localized,
  })
  .refine(({ entry, story }) => (entry === undefined) !== (story === undefined), {
    error: ({ input }) =>
      `got ${Object(input).entry === undefined ? 'neither' : 'both'}, expected "entry", the slug of an incident or area, or "story", that of a story`,
  })
  .meta({ oneOf: [{ required: ['entry'] }, { required: ['story'] }] }); // for its JSON Schema
export type Correction = z.infer<typeof Correction>;

export const CorrectionFile = z.strictObject({ $schema: z.string().optional(), corrections: z.array(Correction) });

export const SourceFile = z.strictObject({ $schema: z.string().optional(), sources: z.array(Source) });
