import { StoryList } from '@/components/stories/StoryList';
import { messagesFor } from '@/lib/i18n/messages';
import { openPage, type PageProps, pageMetadata } from '../../pages';

export { generateStaticParams } from '../../kept';

export const generateMetadata = (props: PageProps) =>
  pageMetadata(props, (locale) => {
    const { story } = messagesFor(locale);
    return { path: '/stories', title: story.title, description: story.intro };
  });

export default async function Page(props: PageProps) {
  const { record, locale } = await openPage(props);
  return <StoryList stories={[...record.stories.values()]} locale={locale} />;
}
