/**
 * `/embed.js`, for pages of other sites. The site's origin stands in it, so it works however it is run: as a script or a
 * module, bundled, evaluated, or copied to another server. `origin`: "https://maydan.example".
 */
export const hostScript = (
  origin: string,
): string => `/*! Maydan embeds: <figure data-maydan="ADDRESS OF A PAGE"><a href="ADDRESS">Title</a></figure> becomes a map that loads
 * when it comes near and takes the height it needs. data-panel, data-theme, data-interactive and data-version go into it.
 * One global: maydan.scan() finds figures added later. Under a Content-Security-Policy it needs this origin in script-src
 * and frame-src, nothing else. */
(function () {
  'use strict';
  if (window.maydan && window.maydan.scan) return window.maydan.scan();
  var site = new URL(${JSON.stringify(origin)});
  var frames = [];

  // A browser's own margins of a figure would take 80 px of its width. Weaker than any rule of the page's own.
  try {
    var sheet = new CSSStyleSheet();
    sheet.replaceSync(':where(figure[data-maydan]){margin-inline:0}');
    document.adoptedStyleSheets = document.adoptedStyleSheets.concat(sheet);
  } catch (error) {
    // An older browser keeps its margins.
  }

  // The embed's address of a page's: the same, under /embed. Null: not a page of this site.
  function source(figure, link) {
    var url;
    try {
      url = new URL(figure.getAttribute('data-maydan') || link.href, document.baseURI);
    } catch (error) {
      return null;
    }
    if (!/^https?:$/.test(url.protocol) || url.host !== site.host) return null;
    url.protocol = site.protocol;
    if (url.pathname.indexOf('/embed/') !== 0) url.pathname = '/embed' + url.pathname;
    ['panel', 'theme', 'interactive', 'version'].forEach(function (name) {
      var value = figure.getAttribute('data-' + name);
      if (value) url.searchParams.set(name, value);
    });
    return url.href;
  }

  function load(figure) {
    var link = figure.querySelector('a[href]');
    var address = source(figure, link || {});
    if (!address) return;
    var frame = document.createElement('iframe');
    frame.src = address;
    frame.title = (link && link.textContent.trim()) || 'Maydan';
    frame.allowFullscreen = true;
    frame.style.cssText = 'display:block;width:100%;height:480px;border:0';
    // To any origin: a frame in a sandboxed page has none that could be named.
    frame.addEventListener('load', function () {
      frame.contentWindow.postMessage({ maydan: 'hello' }, '*');
    });
    frames.push(frame);
    if (link) link.replaceWith(frame);
    else figure.prepend(frame);
  }

  addEventListener('message', function (event) {
    if (!event.data || event.data.maydan !== 'size') return;
    if (event.origin !== site.origin && event.origin !== 'null') return;
    var height = Math.min(4000, Math.max(120, Number(event.data.height) || 0));
    frames.forEach(function (frame) {
      if (frame.contentWindow === event.source) frame.style.height = height + 'px';
    });
  });

  var near = new IntersectionObserver(
    function (entries) {
      entries.forEach(function (entry) {
        if (!entry.isIntersecting) return;
        near.unobserve(entry.target);
        load(entry.target);
      });
    },
    { rootMargin: '600px 0px' }
  );

  function scan() {
    document.querySelectorAll('figure[data-maydan]:not([data-maydan-seen])').forEach(function (figure) {
      figure.setAttribute('data-maydan-seen', '');
      near.observe(figure);
    });
  }

  window.maydan = { scan: scan };
  scan();
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', scan);
})();
`;
