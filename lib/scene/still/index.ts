export type { StillBasemap } from './basemap';
export { renderStill, type StillOptions } from './render';
