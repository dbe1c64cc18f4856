import { z } from 'zod';
import { Mapping } from '../formats/mapping';
import { GazetteerFile } from '../gazetteer/schema';
import { Site } from '../site/schema';
import { RedirectFile } from '../url/redirects';
import { AliasFile } from './aliases';
import { CategoryFile } from './categories';
import { Dataset } from './dataset';
import { DeskOnly } from './desk-only';
import { EditionFile } from './editions';
import { QuestionFile } from './questions';
import { Actor, Area, Article, CorrectionFile, Incident, SourceFile } from './schema';
import { Story } from './stories';
import { WithdrawalFile } from './withdrawals';

const files = {
  site: Site,
  categories: CategoryFile,
  dataset: Dataset,
  article: Article,
  incident: Incident,
  area: Area,
  actor: Actor,
  sources: SourceFile,
  corrections: CorrectionFile,
  questions: QuestionFile,
  story: Story,
  editions: EditionFile,
  redirects: RedirectFile,
  withdrawals: WithdrawalFile,
  aliases: AliasFile,
  mapping: Mapping,
  gazetteer: GazetteerFile,
};

/** Kinds of files that may have parts for the desk alone. Their schemas know nothing of that: they are those of what readers get. */
const marked = ['article', 'incident', 'area', 'actor', 'sources', 'questions', 'corrections', 'story', 'gazetteer'] as const;

/** JSON Schema (draft 2020-12) of every kind of data file, made from the schemas that check them. */
export const jsonSchemas = (): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(files).map(([name, schema]) => {
      const made = z.toJSONSchema(schema, { io: 'input' });
      if (!marked.some((one) => one === name)) return [name, made];
      return [name, { ...made, properties: { ...made.properties, deskOnly: deskOnly() } }];
    }),
  );

function deskOnly() {
  const { $schema: _, ...schema } = z.toJSONSchema(DeskOnly, { io: 'input' });
  return schema;
}
