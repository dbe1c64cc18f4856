'use client';

import { createContext, useContext } from 'react';
import { usePages } from '@/components/frame/connection.client';

/** How a map that is a guest in another's page opens pages; null on the site itself. */
const Guest = createContext<((path: string) => void) | null>(null);

/** Makes the map below it a guest: the article around it scrolls on, and pages open elsewhere. */
export const GuestProvider = Guest.Provider;

/** Whether wheel and one finger belong to the page around the map. */
export const useIsGuest = (): boolean => useContext(Guest) !== null;

/** Opens a page of the site, as clicks on the map do. */
export function useOpenPage(): (path: string) => void {
  const pages = usePages();
  return useContext(Guest) ?? ((path) => pages.push(path, { scroll: false }));
}
