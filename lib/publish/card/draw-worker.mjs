/** Draws SVG as PNG away from the thread that answers pages. Plain JavaScript: a worker starts from a file. */
import { parentPort, workerData } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';

const font = { fontFiles: workerData.fontFiles, loadSystemFonts: false, defaultFontFamily: workerData.fontFamily };

parentPort.on('message', ({ id, svg, width }) => {
  const start = performance.now();
  try {
    const png = new Resvg(svg, { font, fitTo: { mode: 'width', value: width } }).render().asPng();
    const bytes = new Uint8Array(png);
    parentPort.postMessage({ id, bytes, ms: performance.now() - start }, [bytes.buffer]);
  } catch (error) {
    parentPort.postMessage({ id, error: String(error) });
  }
});
