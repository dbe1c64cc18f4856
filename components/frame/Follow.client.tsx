'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { readParams, writeParams } from '@/lib/url/params';
import { goIfAnswered, usePages } from './connection.client';
import styles from './follow.module.css';

/** Addresses under a language that are files, not pages. */
const isFile = /\.[a-z]+$/;

/** Whether a click on this link means: show that page here. */
function isOurs(link: HTMLAnchorElement, locale: Locale): boolean {
  const first = link.pathname.split('/')[1] ?? '';
  return (
    link.origin === window.location.origin &&
    first === locale &&
    isLocale(first) &&
    !link.target &&
    !link.hasAttribute('download') &&
    !isFile.test(link.pathname)
  );
}

/** A link of a drawing as one of the page, whose address can be read in parts. */
const anchorOf = (link: HTMLAnchorElement | SVGAElement): HTMLAnchorElement =>
  link instanceof SVGAElement ? Object.assign(document.createElement('a'), { href: link.href.baseVal }) : link;

/** The link's address with what goes along from here: the looks, and on the same page the view, which the map writes itself. */
function withLooks(link: HTMLAnchorElement): string {
  const here = new URLSearchParams(window.location.search);
  const there = readParams(new URLSearchParams(link.search)).params;
  const looks = readParams(here).params;
  const view = link.pathname === window.location.pathname ? looks.map : undefined;
  const { base = looks.base, theme = looks.theme, map = view, ...others } = there;
  const params = { ...others, ...(base && { base }), ...(theme && { theme }), ...(map && { map }) };
  return `${link.pathname}${writeParams(params)}${link.hash}`;
}

/**
 * Follows the links of the whole page without loading it anew. One listener instead of a component for each link:
 * pages stay plain HTML, nothing is fetched ahead on a slow line, and a link is a link without script.
 * Afterwards the focus is in the new page, and back on what opened it once that is closed again.
 */
export function Follow({ locale }: { locale: Locale }) {
  const pages = usePages();
  const pathname = usePathname();
  const [isPending, startTransition] = useTransition();
  const opener = useRef<{ from: string; element: Element; href: string | null } | null>(null);
  const shown = useRef(pathname);

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const found = event.target instanceof Element ? event.target.closest<HTMLAnchorElement | SVGAElement>('a') : null;
      const link = found && anchorOf(found);
      opener.current = { from: window.location.pathname, element: document.activeElement ?? document.body, href: null };
      if (found) opener.current = { from: window.location.pathname, element: found, href: found.getAttribute('href') };
      if (!link || event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      if (!isOurs(link, locale)) {
        if (link.origin !== window.location.origin || link.target) return;
        // Offline it would lead from the page to the browser's own error.
        if (!navigator.onLine) return event.preventDefault();
        if (window.navigation || link.hasAttribute('download') || link.hash) return;
        event.preventDefault();
        void goIfAnswered(link.href, () => window.location.assign(link.href));
        return;
      }
      const samePage = link.pathname === window.location.pathname && link.search === window.location.search;
      if (samePage && link.hash) return;
      event.preventDefault();
      const scroll = link.dataset.scroll !== 'keep';
      const address = withLooks(link);
      startTransition(() => pages.push(address, { scroll }));
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [pages, locale]);

  const cameBack = useRef(false);
  useEffect(() => {
    const onPop = () => {
      cameBack.current = true;
    };
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, []);

  // What opened a page is remembered for each page that was open, so that closing returns there.
  const trail = useRef(new Map<string, { element: Element; href: string | null }>());
  useEffect(() => {
    if (shown.current === pathname) return;
    const cause = opener.current;
    if (cause && cause.from === shown.current) trail.current.set(cause.from, { element: cause.element, href: cause.href });
    opener.current = null;
    shown.current = pathname;
    const before = trail.current.get(pathname);
    const sameLink = before?.href ? document.querySelector(`main a[href="${CSS.escape(before.href)}"]`) : null;
    const target = sameLink ?? (before?.element.isConnected ? before.element : null) ?? document.querySelector('#panel');
    trail.current.delete(pathname);
    if (target instanceof HTMLElement || target instanceof SVGElement) target.focus({ preventScroll: target.id === 'panel' });
    // Beside the map the panel scrolls, not the window: the router leaves it where it was, or below the panel's own bar.
    if (target?.id === 'panel' && !cameBack.current && !window.location.hash) target.scrollTo(0, 0);
    cameBack.current = false;
  }, [pathname]);

  return isPending ? <div className={styles.progress} aria-hidden="true" /> : null;
}
