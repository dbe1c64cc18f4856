'use client';

import { Layer, Source } from 'react-map-gl/maplibre';
import type { Colours } from './colours';
import { usePreview } from './preview.client';

/** Draws what the reader points at in the text, over everything else. */
export function PreviewLayers({ colours }: { colours: Colours }) {
  const shape = usePreview();
  if (!shape) return null;
  return (
    <Source id="preview" type="geojson" data={{ type: 'Feature', geometry: shape, properties: {} }}>
      <Layer
        id="preview-fill"
        type="fill"
        filter={['!=', ['geometry-type'], 'Point']}
        paint={{ 'fill-color': colours.accent, 'fill-opacity': 0.18 }}
      />
      <Layer
        id="preview-line"
        type="line"
        filter={['!=', ['geometry-type'], 'Point']}
        paint={{ 'line-color': colours.accent, 'line-width': 3, 'line-blur': 1 }}
      />
      <Layer
        id="preview-point"
        type="circle"
        filter={['==', ['geometry-type'], 'Point']}
        paint={{
          'circle-radius': 22,
          'circle-color': colours.accent,
          'circle-opacity': 0.2,
          'circle-stroke-color': colours.accent,
          'circle-stroke-width': 3,
        }}
      />
    </Source>
  );
}
