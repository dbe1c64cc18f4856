import { Notices } from '@/components/frame/Notices';
import { DaysPanel } from '@/components/panel/DaysPanel';
import { messagesFor } from '@/lib/i18n/messages';
import { textIn } from '@/lib/i18n/text-in';
import { readChronology } from '@/lib/lists/read-chronology';
import { datedDataset } from '@/lib/record/chronology';
import { servedToPage } from '../../kept';
import { openPage, type PageProps, pageMetadata } from '../../pages';

export { generateStaticParams } from '../../kept';

export async function generateMetadata(props: PageProps) {
  const { record } = await servedToPage();
  return pageMetadata(props, (locale) => {
    const { days } = messagesFor(locale).record;
    return { path: '/days', title: textIn(datedDataset(record)?.period.title, locale) ?? days.title, description: days.intro };
  });
}

export default async function Page(props: PageProps) {
  const { record, store, locale, params, notices } = await openPage(props);
  return (
    <>
      <Notices notices={notices} locale={locale} />
      <DaysPanel chronology={await readChronology(store, record, params)} params={params} record={record} locale={locale} />
    </>
  );
}
