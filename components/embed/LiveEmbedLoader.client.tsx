'use client';

import { type ComponentType, useCallback, useEffect, useState } from 'react';
import { Boundary } from '@/components/frame/Boundary.client';
import { Failed } from '@/components/map/Failed';
import type { LiveEmbedProps } from './LiveEmbed.client';
import { tellEmbed } from './tell-embed';

/** The map engine wants a browser. Not next/dynamic, which leaves the framework's own error where the map does not come. */
export function LiveEmbedLoader(props: LiveEmbedProps) {
  const [LiveEmbed, setLiveEmbed] = useState<ComponentType<LiveEmbedProps> | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const load = useCallback(() => {
    setFailed(false);
    import('./LiveEmbed.client').then(
      (module) => setLiveEmbed(() => module.LiveEmbed),
      () => setFailed(true),
    );
  }, []);
  useEffect(load, [load]);
  useEffect(() => {
    if (hasFailed) tellEmbed('failed');
  }, [hasFailed]);
  if (hasFailed) return <Failed failure="failed" messages={props.messages} onRetry={load} />;
  return (
    LiveEmbed && (
      <Boundary onFailure={() => setFailed(true)}>
        <LiveEmbed {...props} />
      </Boundary>
    )
  );
}
