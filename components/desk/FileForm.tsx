import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import styles from './desk.module.css';

interface Props {
  /** Below /desk/api: "/imports". */
  action: string;
  locale: Locale;
  /** The page on which it stands, below /desk/{locale}: what is refused is told there. */
  from: string;
  children: ReactNode;
}

/** A form that sends a file. Its page stands in the address, which is read before anything that it sends. */
export const FileForm = ({ action, locale, from, children }: Props) => (
  <form
    action={`/desk/api${action}?${new URLSearchParams({ locale, from })}`}
    method="post"
    encType="multipart/form-data"
    className={styles.form}
  >
    {children}
  </form>
);
