import type { ReactNode } from 'react';
import styles from '@/components/desk/desk.module.css';
import { SourcePreview } from '@/components/desk/SourcePreview';
import { LocatorInset } from '@/components/map/LocatorInset';
import { ActorPanel } from '@/components/panel/ActorPanel';
import { ArticlePanel } from '@/components/panel/ArticlePanel';
import { EntryPanel } from '@/components/panel/EntryPanel';
import { PlacePanel } from '@/components/panel/PlacePanel';
import { StillMap } from '@/components/static-map/StillMap';
import { StoryPreview } from '@/components/stories/StoryPreview';
import { isItemKind } from '@/lib/desk/items';
import { isWorkKind, publicKinds } from '@/lib/desk/work';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { ClaimEntry } from '@/lib/record/model';
import type { Selection } from '@/lib/url/paths';
import { citableOf } from '@/server/publish/citable';
import { rowsFor } from '@/server/publish/rows';
import { stillMapOf } from '@/server/publish/still-map';
import { shownSteps } from '@/server/publish/story';
import { summaryOf } from '@/server/publish/summary';
import type { Opened } from '@/server/store/open';
import type { Document } from '@/server/truth/truth';

/**
 * The page of a document as readers would get it, with its map, by the components that make theirs.
 * @param opened the record with the document in it
 * @param shown the document, or a source or place of a list, by its own id
 */
export async function previewOf(opened: Opened, { kind, id }: Pick<Document, 'kind' | 'id'>, locale: Locale): Promise<ReactNode> {
  if (kind === 'sources') return sourcePreview(opened, id, locale);
  if (!isItemKind(kind) && !isWorkKind(kind)) return null;
  const own: Selection = { kind: isItemKind(kind) ? 'places' : publicKinds[kind], slug: id };
  const panel = await panelOf(opened, own, locale);
  // Of a story each step has a map of its own, which shows what is public.
  if (!panel || kind === 'story') return panel;
  const { still, filters, selection } = await stillMapOf(opened, {}, own, locale);
  return (
    <>
      <div className={styles.previewMap}>
        <StillMap {...still} locale={locale} messages={messagesFor(locale).map} filters={filters} selection={selection} />
        <LocatorInset locator={still.picture.locator} />
      </div>
      {panel}
    </>
  );
}

const mostClaims = 50;

/** A source has no page: what it says or passes on, as readers meet it on the pages of incidents, articles and actors. */
async function sourcePreview({ record, store }: Opened, id: string, locale: Locale): Promise<ReactNode> {
  const source = record.sources.get(id);
  if (!source) return null;
  const claims: ClaimEntry[] = [];
  for await (const claim of store.claims()) {
    if (!claim.chain.some((one) => one.source.id === id)) continue;
    claims.push(claim);
    if (claims.length === mostClaims) break;
  }
  return <SourcePreview source={source} claims={claims} record={record} locale={locale} />;
}

async function panelOf(opened: Opened, selection: Selection, locale: Locale): Promise<ReactNode> {
  const { record, store } = opened;
  const { kind, slug } = selection;
  const shared = { record, locale, focus: null };
  switch (kind) {
    case 'articles': {
      const detail = await store.article(slug);
      return detail && <ArticlePanel detail={detail} summary={summaryOf(detail.article, locale, record)} {...shared} />;
    }
    case 'actors': {
      const actor = record.actors.get(slug);
      if (!actor) return null;
      const [incidents, areas, claims] = await Promise.all([
        rowsFor(opened, selection, 'incidents', {}, locale),
        rowsFor(opened, selection, 'areas', {}, locale),
        store.claimsAbout(slug),
      ]);
      return <ActorPanel actor={actor} incidents={incidents} areas={areas} claims={claims} params={{}} {...shared} />;
    }
    case 'places': {
      const place = record.gazetteer.get(slug);
      if (!place) return null;
      const [incidents, areas] = await Promise.all([
        rowsFor(opened, selection, 'incidents', {}, locale),
        rowsFor(opened, selection, 'areas', {}, locale),
      ]);
      return <PlacePanel place={place} incidents={incidents} areas={areas} params={{}} {...shared} />;
    }
    case 'stories': {
      const story = record.stories.get(slug);
      return story ? <StoryPreview story={story} steps={await shownSteps(story, opened, locale)} locale={locale} /> : null;
    }
    default: {
      const entry = kind === 'incidents' ? await store.incident(slug) : await store.area(slug);
      return entry && <EntryPanel entry={entry} citable={citableOf(entry, record, locale)} {...shared} />;
    }
  }
}
