/** @jest-environment jsdom */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { type ClaimContext, claimOf, type DraftClaim, fieldsOfClaim } from '@/lib/desk/claim-form';
import { accessOf, paragraphChoices, paragraphsOffered } from '@/lib/desk/claim-locator';
import type { Fields } from '@/lib/desk/fields';
import { deskMessages } from '@/lib/desk/messages';
import { type Locale, locales } from '@/lib/i18n/locales';
import type { Source } from '@/lib/record/schema';
import { bounds } from '@/lib/time/edtf';
import { ClaimFields } from './ClaimFields';

/** Folders of datasets. What stands in tests/fixtures/broken is broken on purpose. */
const folders = ['data', 'tests/fixtures/instead', 'tests/fixtures/desk/data', 'tests/fixtures/desk/curfew'].flatMap((data) =>
  readdirSync(data)
    .map((name) => join(data, name))
    .filter((folder) => existsSync(join(folder, 'articles'))),
);
const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const filesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []).map((name) => json(join(folder, name)));
const sources: Source[] = folders.flatMap((folder) => filesIn(join(folder, 'sources')).flatMap((file) => file.sources));

const claims = folders.flatMap((folder) => {
  const articles = filesIn(join(folder, 'articles'));
  const questions = join(folder, 'questions.json');
  const dataset = {
    questions: existsSync(questions) ? json(questions).questions : [],
    figures: articles.flatMap((article) => (article.claims as DraftClaim[]).flatMap(({ figures = [] }) => figures)),
  };
  return articles.flatMap((article) => {
    const { edtf } = article.published;
    const to = edtf === null ? null : bounds(edtf).to;
    const context: ClaimContext = {
      ...dataset,
      outlet: article.outlet.source,
      access: accessOf(article),
      paragraphs: paragraphsOffered(article, ''),
      reference: to === null ? null : new Date(to).toISOString().slice(0, 10),
      source: (name) => sources.find((source) => Object.values(source.name).includes(name))?.id ?? null,
      place: () => null,
      offered: [],
    };
    return (article.claims as DraftClaim[]).map((claim) => ({ name: `${article.slug}#${claim.id}`, claim, context }));
  });
});

const namesIn = (locale: Locale) => new Map(sources.map(({ id, name }) => [id, name[locale] ?? Object.values(name)[0] ?? id]));

/** What a browser sends of the form of a claim that nobody has changed. */
function sent({ claim, context }: (typeof claims)[number], locale: Locale): Fields {
  const words = deskMessages(locale);
  const names = namesIn(locale);
  const form = document.createElement('form');
  form.innerHTML = renderToStaticMarkup(
    <ClaimFields
      all={words}
      words={words.writing}
      questions={context.questions}
      locale={locale}
      languages={words.documents.languages}
      fields={fieldsOfClaim(claim, (id) => names.get(id) ?? id, locale)}
      access={claim.access}
      paragraphs={context.paragraphs}
      outlet=""
      sourceNames={[]}
      sourceChoices={[]}
      knownSpeakers={[]}
      placeNames={[]}
      figureLabels={[]}
      reference={context.reference}
      offered={[]}
      keptWhere={claim.where ? 'kept' : null}
      stoodWhere=""
      chosenWhere={claim.where ? 'kept' : 'none'}
      extent={[0, 0, 1, 1]}
    />,
  );
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}

test('there are claims of every kind to be saved', () => {
  const locators = claims.map(({ claim: { locator } }) => ('whole' in locator ? 'whole' : typeof locator.paragraph));
  expect(new Set(locators)).toEqual(new Set(['number', 'string', 'whole']));
  expect(new Set(claims.map(({ claim }) => claim.access))).toEqual(new Set(['read', 'cited']));
  expect(claims.some(({ claim }) => claim.happened?.edtf === null && claim.happened.note)).toBe(true);
});

const changedOf = (of: typeof claims, sentBy: (one: (typeof claims)[number]) => Fields) =>
  of.flatMap((one) => {
    const saved = JSON.stringify(claimOf(sentBy(one), one.claim, one.claim.id, one.context));
    const stood = JSON.stringify(one.claim);
    return saved === stood ? [] : [{ name: one.name, saved, stood }];
  });

test.each(locales())('every claim that is filled into the form and saved is the same claim, in %s', (locale) => {
  const names = namesIn(locale);
  const fieldsOf = ({ claim, context }: (typeof claims)[number]): Fields => {
    const fields = fieldsOfClaim(claim, (id) => names.get(id) ?? id, locale);
    const choices = paragraphChoices(fields.paragraph ?? '', claim.access, context.paragraphs);
    // A list without what it is to show sends its first option.
    const paragraph = choices.find((one) => one === fields.paragraph) ?? choices[0] ?? '';
    // How the outlet said it has no field.
    const shown = Object.entries(fields).filter(([name]) => !name.startsWith('how-0-'));
    return { ...Object.fromEntries(shown), paragraph, where: claim.where ? 'kept' : 'none' };
  };
  expect(changedOf(claims, fieldsOf)).toEqual([]);
});

test('a claim whose form is sent by a browser as it stands is the same claim', () => {
  // A document takes long to be made, so that not all are: those that are rare, and some of the others.
  const isRare = ({ claim: { locator, access } }: (typeof claims)[number]) =>
    access === 'cited' || 'whole' in locator || locator.paragraph === 'last';
  const some = claims.filter((one, i) => isRare(one) || i % 20 === 0);
  expect(changedOf(some, (one) => sent(one, 'ar'))).toEqual([]);
});
