/**
 * Stands in for maplibre-gl in unit tests: the real package is ESM only, wants WebGL and starts a worker.
 * It remembers what it was given so that a test can look; what the map really draws is the browser tests' matter.
 */
type Handler = (event: unknown) => void;

class Evented {
  private readonly handlers: Record<string, Set<Handler>> = {};
  on(type: string, ...rest: unknown[]): this {
    const handler = rest.at(-1) as Handler;
    this.handlers[type] ??= new Set();
    this.handlers[type].add(handler);
    return this;
  }
  once(type: string, ...rest: unknown[]): this {
    return this.on(type, ...rest);
  }
  off(type: string, ...rest: unknown[]): this {
    this.handlers[type]?.delete(rest.at(-1) as Handler);
    return this;
  }
  fire(type: string, event: unknown = {}): this {
    for (const handler of this.handlers[type] ?? []) handler(event);
    return this;
  }
}

class StubMap extends Evented {
  static readonly made: StubMap[] = [];
  readonly sources: Record<string, unknown> = {};
  readonly layers: { id: string }[] = [];
  constructor(readonly options: Record<string, unknown> = {}) {
    super();
    StubMap.made.push(this);
  }
  addSource(id: string, source: unknown) {
    this.sources[id] = source;
    return this;
  }
  getSource(id: string) {
    return this.sources[id];
  }
  addLayer(layer: { id: string }) {
    this.layers.push(layer);
    return this;
  }
  getLayer(id: string) {
    return this.layers.find((layer) => layer.id === id);
  }
  addControl() {
    return this;
  }
  removeControl() {
    return this;
  }
  isStyleLoaded() {
    return true;
  }
  resize() {
    return this;
  }
  remove() {}
}

export { StubMap as Map };

class Overlay extends Evented {
  constructor(readonly options: Record<string, unknown> = {}) {
    super();
  }
  setLngLat() {
    return this;
  }
  addTo() {
    return this;
  }
  remove() {
    return this;
  }
}

export class Marker extends Overlay {}
export class Popup extends Overlay {}
export class NavigationControl extends Overlay {}
export class AttributionControl extends Overlay {}
export class ScaleControl extends Overlay {}
export class GeolocateControl extends Overlay {}
export class FullscreenControl extends Overlay {}

export const setWorkerUrl = (_address: string) => {};
export const addProtocol = () => {};
export const removeProtocol = () => {};
export const getVersion = () => 'stub';
