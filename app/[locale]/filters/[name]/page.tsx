import { notFound } from 'next/navigation';
import { FilterPage } from '@/components/filters/FilterPage';
import { Notices } from '@/components/frame/Notices';
import { choicesOf } from '@/lib/filters/choices';
import { messagesFor } from '@/lib/i18n/messages';
import { isFilterPage } from '@/lib/url/paths';
import { openPage, type PageProps, pageMetadata } from '../../../pages';

export { generateStaticParams } from '../../../kept';

interface Props extends PageProps {
  params: Promise<{ locale: string; name: string }>;
}

const nameOf = async ({ params }: Props) => {
  const { name } = await params;
  return isFilterPage(name) ? name : notFound();
};

export async function generateMetadata(props: Props) {
  const name = await nameOf(props);
  return pageMetadata(props, (locale) => {
    const { filters, browse } = messagesFor(locale);
    return { path: `/filters/${name}`, title: filters[name], description: browse.choiceHint };
  });
}

/** All choices of a filter: where there is no script, and where there are more than the filter shows. */
export default async function Page(props: Props) {
  const name = await nameOf(props);
  const { locale, record, store, params, notices } = await openPage(props);
  return (
    <>
      <Notices notices={notices} locale={locale} />
      <FilterPage
        name={name}
        choices={await choicesOf({ record, store }, name, params, locale)}
        params={params}
        locale={locale}
      />
    </>
  );
}
