'use client';

import { type ComponentType, useEffect, useState } from 'react';
import type { LiveEmbedProps } from './LiveEmbed.client';
import { tellEmbed } from './tell-embed';

/** The map engine wants a browser. Not next/dynamic: that would tell nobody when the engine does not load. */
export function LiveEmbedLoader(props: LiveEmbedProps) {
  const [LiveEmbed, setLiveEmbed] = useState<ComponentType<LiveEmbedProps> | null>(null);
  useEffect(() => {
    import('./LiveEmbed.client').then(
      (module) => setLiveEmbed(() => module.LiveEmbed),
      () => tellEmbed('failed'),
    );
  }, []);
  return LiveEmbed && <LiveEmbed {...props} />;
}
