import { AlertsPage } from '@/components/desk/AlertsPage';
import { actions, mayDo } from '@/lib/desk/actions';
import { alertsOf } from '@/server/alerts/manage';
import { alertSettings } from '@/server/alerts/settings';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../page-of-desk';

export const generateMetadata = deskTitle(({ alerts }) => alerts.title);

export default async function Page(props: DeskPageProps) {
  const { locale, words, account, desk, asked, headers } = await openOwnPage(props, 'alerts');
  const [own, deliveries] = await Promise.all([alertsOf(desk.store, account), desk.store.list('delivery')]);
  return (
    <AlertsPage
      locale={locale}
      words={words}
      alerts={own.map(({ id, label, query, to }) => ({
        id,
        label,
        query,
        kind: to.kind,
        // The secret stays where it is.
        target: to.kind === 'mail' ? to.address : to.url,
        isConfirmed: to.kind === 'webhook' || to.confirmed !== null,
        deliveries: deliveries.filter(({ alert }) => alert === id).toSorted((a, b) => (a.at < b.at ? 1 : -1)),
      }))}
      mayHook={mayDo(actions['make-webhook'], account.role)}
      hasMail={alertSettings(process.env).mail !== null}
      confirm={asked('confirm')}
      once={await desk.cookies.read('once', headers)}
      told={asked}
    />
  );
}
