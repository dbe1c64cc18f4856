/** Draws SVG as PNG in a process of its own. Plain JavaScript: it runs without a TypeScript loader. */
import { Resvg } from '@resvg/resvg-js';

const { fontFiles, fontFamily } = JSON.parse(process.argv[2]);
const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: fontFamily };

// It ends with the server, which may still finish an answer, and not by the signal that both of them get.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
process.on('disconnect', () => process.exit(0));

process.on('message', ({ id, svg, width }) => {
  try {
    const png = new Resvg(svg, { font, fitTo: { mode: 'width', value: width } }).render().asPng();
    process.send({ id, bytes: new Uint8Array(png) });
  } catch (error) {
    process.send({ id, error: String(error) });
  }
});
