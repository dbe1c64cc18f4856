import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { type About, FormScope } from './returned.client';

interface Props {
  /** Below /desk/api: "/accounts/a-1/close". */
  action: string;
  locale: Locale;
  /** The page on which it stands, below /desk/{locale}: what is refused is told there. */
  from: string;
  /** Hidden fields by which it is told from others of its page that are sent there too. */
  about?: About;
  className?: string | undefined;
  children: ReactNode;
}

/** A form that works without script: the desk does what it says and leads to a page. */
export const ActionForm = ({ action, locale, from, about, className, children }: Props) => (
  <form action={`/desk/api${action}`} method="post" className={className}>
    <input type="hidden" name="locale" value={locale} />
    <input type="hidden" name="from" value={from} />
    <FormScope action={action} about={about}>
      {children}
    </FormScope>
  </form>
);
