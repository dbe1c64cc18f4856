'use client';

import { type ComponentType, useRef, useState } from 'react';
import { Boundary } from '@/components/frame/Boundary.client';
import { report } from '@/components/frame/connection.client';
import type { Locale } from '@/lib/i18n/locales';
import type { ShareDialogProps } from './ShareDialog.client';
import styles from './share-button.module.css';

interface Props {
  locale: Locale;
  label: string;
  /** The record's version, for citations and pinned embeds. */
  version: string;
  scope?: 'exact' | 'alone';
}

/** Opens the share dialog, which loads only then. Without script there is nothing to open: the address bar shares. */
export function ShareButton({ locale, label, version, scope = 'exact' }: Props) {
  const [isOpen, setOpen] = useState(false);
  // Not next/dynamic, which throws when the dialog does not come, and takes the page with it.
  const [ShareDialog, setShareDialog] = useState<ComponentType<ShareDialogProps> | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const fail = () => {
    setOpen(false);
    report({ what: 'part', retry: open });
  };
  const open = async () => {
    try {
      const module = await import('./ShareDialog.client');
      setShareDialog(() => module.ShareDialog);
      setOpen(true);
      report(null);
    } catch {
      fail();
    }
  };
  return (
    <>
      <button ref={button} type="button" className={styles.open} aria-haspopup="dialog" onClick={open}>
        <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path
            d="M8 10V1.5M4.5 4.5 8 1.5l3.5 3M3 8v6.5h10V8"
            fill="none"
            stroke="currentColor"
            strokeWidth={1.6}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        {label}
      </button>
      {isOpen && ShareDialog && (
        <Boundary onFailure={fail}>
          <ShareDialog locale={locale} version={version} begin={scope} onClose={close} />
        </Boundary>
      )}
    </>
  );
}
