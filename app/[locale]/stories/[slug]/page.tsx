import { Notices } from '@/components/frame/Notices';
import { JsonLd } from '@/components/share/JsonLd';
import { StoryPanel } from '@/components/stories/StoryPanel';
import { stepOf } from '@/lib/record/stories';
import { shownSteps } from '@/server/publish/story';
import { openEntryPage, type PageProps, pageJsonLd, pageMetadata } from '../../../pages';

export { generateStaticParams } from '../../../kept';

export const generateMetadata = (props: PageProps) => pageMetadata(props, 'stories');

export default async function Page(props: PageProps) {
  const {
    entry: story,
    record,
    store,
    params,
    locale,
    notices,
  } = await openEntryPage(props, 'stories', (all, slug) => all.record.stories.get(slug));
  const { number } = stepOf(story, params.step);
  const isPast = params.step !== undefined && params.step !== number;
  const told = isPast ? [{ name: 'step', got: String(params.step), expected: 'step' as const }] : [];
  return (
    <>
      <JsonLd graph={await pageJsonLd(props, 'stories')} />
      <Notices notices={[...notices, ...told]} locale={locale} />
      <StoryPanel
        story={story}
        steps={await shownSteps(story, { record, store }, locale)}
        current={number}
        version={record.version}
        locale={locale}
      />
    </>
  );
}
