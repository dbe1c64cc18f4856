/** A tile of diagonal lines, for areas that are only supposed. `ratio` is the number of pixels to a CSS pixel. */
export function hatch(colour: string, ratio = 2): ImageData {
  const size = 10 * ratio;
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.strokeStyle = colour;
  context.lineWidth = 1.4 * ratio;
  for (const shift of [-size, 0, size]) {
    context.beginPath();
    context.moveTo(shift - ratio, size + ratio);
    context.lineTo(shift + size + ratio, -ratio);
    context.stroke();
  }
  return context.getImageData(0, 0, size, size);
}
