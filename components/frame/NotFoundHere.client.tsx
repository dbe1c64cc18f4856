'use client';

import { useParams } from 'next/navigation';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { NotFound } from './NotFound';

/** The same for Next, which has a script put it into the page, and sends what it is with every page. */
export function NotFoundHere() {
  const { locale } = useParams();
  return <NotFound locale={typeof locale === 'string' && isLocale(locale) ? locale : defaultLocale()} />;
}
