import { NotFound } from '@/components/frame/NotFound';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { requestedParams } from '../page-request';

export default async function NotFoundPage() {
  const { pathname } = await requestedParams();
  const locale = pathname.split('/')[1] ?? '';
  return <NotFound locale={isLocale(locale) ? locale : defaultLocale} />;
}
