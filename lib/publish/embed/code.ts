/** Text inside HTML, XML or an attribute in double quotes. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

interface Iframe {
  source: string;
  title: string;
  /** px, or "100%". */
  width: string;
  /** px */
  height: number;
}

/** A plain iframe that works by itself. */
export const iframeCode = ({ source, title, width, height }: Iframe): string =>
  `<iframe src="${escapeHtml(source)}" title="${escapeHtml(title)}" width="${width}" height="${height}" loading="lazy" style="border:0;max-width:100%" allowfullscreen></iframe>`;

interface Figure {
  /** The site's. */
  origin: string;
  /** The embed, and the page that its fallback link leads to. */
  source: string;
  page: string;
  title: string;
}

/** A figure that embed.js turns into an iframe which sizes itself; without it, a link. */
export const figureCode = ({ origin, source, page, title }: Figure): string =>
  `<figure data-maydan="${escapeHtml(source)}"><a href="${escapeHtml(page)}">${escapeHtml(title)}</a></figure>\n<script async src="${origin}/embed.js"></script>`;
