'use client';

import { useSearchParams } from 'next/navigation';
import { createContext, type ReactNode, useContext } from 'react';

const Rendered = createContext('');

/** Tells the components of a page, while the server renders it, what its address asks for. */
export function SearchProvider({ query, children }: { query: string; children: ReactNode }) {
  return <Rendered value={query}>{children}</Rendered>;
}

const useRendered = () => new URLSearchParams(useContext(Rendered));

/**
 * The address's query. Of a page that it keeps for every query Next's own hook would have the server leave out each part
 * that asks for it. In the browser there may be parameters that the site does not know, which change nothing.
 */
export const useSearch: () => URLSearchParams = typeof window === 'undefined' ? useRendered : useSearchParams;
