'use client';

import dynamic from 'next/dynamic';

/** The map engine wants a browser. */
export const LiveEmbedLoader = dynamic(() => import('./LiveEmbed.client').then((module) => module.LiveEmbed), { ssr: false });
