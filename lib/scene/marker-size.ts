/** px */
export const markRadius = 20;
/** Marks nearer to each other than this, px from middle to middle, would touch, or hide the sign at one another's rim. */
export const markerSpacing = 2 * markRadius + 6;
