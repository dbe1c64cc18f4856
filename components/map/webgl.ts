/** Whether this browser can draw the live map, which needs WebGL 2. */
export function hasWebGL(): boolean {
  try {
    // The smallest that can be had: a phone takes a while to make room for a picture that nobody will see.
    const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
    const context = canvas.getContext('webgl2', { antialias: false, depth: false });
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}
