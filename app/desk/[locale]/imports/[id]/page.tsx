import { notFound } from 'next/navigation';
import { ImportPage } from '@/components/desk/ImportPage';
import { stateOf } from '@/lib/desk/import-work';
import { formatById } from '@/lib/formats';
import { reportPage } from '@/server/desk/imports/work';
import { site } from '@/server/desk/standing';
import { served } from '@/server/site/served';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../../page-of-desk';

export const generateMetadata = deskTitle(({ imports }) => imports.title);

export default async function Page(props: DeskPageProps) {
  const { locale, words, desk, asked } = await openOwnPage(props, 'import');
  const { id = '' } = await props.params;
  const found = (await desk.store.get('import', id)) ?? notFound();
  const page = /^\d{1,5}$/.test(asked('page')) ? Math.max(1, Number(asked('page'))) : 1;
  const datasets = await (await site()).truth.list('dataset');
  const { record } = served();
  const { dataset } = found.settings;
  const isShown = record.site.datasets.includes(dataset);
  return (
    <ImportPage
      locale={locale}
      words={words}
      found={{ ...found, state: stateOf(found, new Date()) }}
      formatName={found.format === null ? null : (formatById(found.format)?.name ?? found.format)}
      datasets={datasets.filter(({ body }) => body.kind === 'imported').map((one) => one.id)}
      isShown={isShown}
      isTakenOver={(isShown || found.taking?.shows === true) && !record.imports.has(dataset)}
      report={await reportPage(desk.store, id, page)}
      page={page}
      told={asked}
    />
  );
}
