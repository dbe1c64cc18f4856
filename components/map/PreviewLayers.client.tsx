'use client';

import { Layer, Source } from 'react-map-gl/maplibre';
import type { Paint } from '@/lib/scene/palette';
import { usePreview } from './preview.client';

/** Draws what the reader points at in the text, over everything else. */
export function PreviewLayers({ paint: { accent } }: { paint: Paint }) {
  const shape = usePreview();
  if (!shape) return null;
  return (
    <Source id="preview" type="geojson" data={{ type: 'Feature', geometry: shape, properties: {} }}>
      <Layer
        id="preview-fill"
        type="fill"
        filter={['!=', ['geometry-type'], 'Point']}
        paint={{ 'fill-color': accent, 'fill-opacity': 0.18 }}
      />
      <Layer
        id="preview-line"
        type="line"
        filter={['!=', ['geometry-type'], 'Point']}
        paint={{ 'line-color': accent, 'line-width': 3, 'line-blur': 1 }}
      />
      <Layer
        id="preview-point"
        type="circle"
        filter={['==', ['geometry-type'], 'Point']}
        paint={{
          'circle-radius': 22,
          'circle-color': accent,
          'circle-opacity': 0.2,
          'circle-stroke-color': accent,
          'circle-stroke-width': 3,
        }}
      />
    </Source>
  );
}
