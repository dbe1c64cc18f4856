/**
 * A page whose first picture is its lead: title and first words. What would hold that up comes in the moment after it:
 *
 * - The rest of the text, piece by piece, and then the map, which a browser would otherwise style and lay out for the same
 *   picture. Their room is kept, so nothing moves.
 * - Scripts. Asking for a dozen files takes a slow phone as long as drawing the lead.
 * - Type. A browser that knows in its first picture that a face is to be fetched spends a tenth of a second on that,
 *   although the text is drawn in the fallback all the same. And with each face that arrives it lays the whole page out
 *   anew: so they are fetched first, then put to use together.
 *
 * What is pressed or filled in before the scripts have taken the page over is done then. Without script nothing is held back.
 */
const fetchedFace = /@font-face\s*\{[^{}]*\burl\(([^)]*)\)[^{}]*\}/g;
const pageStyles = /<style[^>]*>[\s\S]*?<\/style>/;
const pageScript = /<script src="([^"]+)"(?: id="[^"]*")? async=""(?: id="[^"]*")?><\/script>/g;
const scriptAhead = /<link rel="preload" as="script"[^>]*>/g;
/** The subsets that every page in a language uses, as their files are called; a browser asks for others when it meets their letters. */
const subsets = { en: /-latin-\d+-/, ar: /-(?:latin|arabic)-\d+-/ };
/** What follows a page's lead, and what the site's header holds beside its name: other words, in more faces to open. */
const rest = '#lead~*,[data-frame]>header>:first-child~*';
/** It stands last in the page, and is as much to lay out as the text. */
const map = '[data-frame]>div';

/**
 * Holds the rest back until the lead is drawn, then shows it and asks for the scripts. Each piece of text is laid out in a
 * task of its own: a finger can come in between, and a browser draws between them when it likes. What is far below comes
 * at once, as most of it is not laid out before it is near. The map comes when it is read in with all that follows it, in
 * a frame of its own. Runs in the page's head. A page that nobody looks at is not drawn, and not held; one that is read in
 * before it is drawn has nothing to wait for, and its load event waits for the scripts as ever.
 */
function afterFirstPicture(rest, map, addresses) {
  const held = document.createElement('style');
  const hold = (what) => {
    held.textContent = `${what}{display:none}`;
  };
  held.id = 'lead-alone';
  hold(`${rest},${map}`);
  document.head.append(held);
  const afterFrame = (callback) => requestAnimationFrame(() => setTimeout(callback));
  let isDrawn = false;
  const left = [...addresses];
  const askNext = () => {
    const src = left.shift();
    if (src) document.head.append(Object.assign(document.createElement('script'), { src }));
  };
  const goOnAtOnce = () => {
    held.remove();
    while (left.length > 0) askNext();
  };
  if (document.hidden) return goOnAtOnce();
  document.addEventListener('DOMContentLoaded', () => {
    if (!isDrawn) goOnAtOnce();
  });
  const isRead = () => document.getElementById('faces') || document.readyState !== 'loading';
  const showMap = () => {
    if (isRead()) held.remove();
    else afterFrame(showMap);
  };
  const pieceSize = 40; // elements
  const screensAhead = 2.5;
  let part = 0; // which of the page's parts is being shown
  let shown = 0; // how many of that part's children are
  const showPiece = () => {
    const page = document.getElementById('lead')?.parentElement;
    const next = page?.children[part];
    if (page && !next && !isRead()) return setTimeout(showPiece, 16);
    if (!next || page.getBoundingClientRect().bottom > innerHeight * screensAhead) {
      hold(map);
      return afterFrame(showMap);
    }
    for (let room = pieceSize; room > 0 && shown < next.children.length; shown++)
      room -= next.children[shown].getElementsByTagName('*').length + 1;
    hold(`#lead~:nth-child(n+${part + 2}),#lead~:nth-child(${part + 1})>:nth-child(n+${shown + 1}),${map}`);
    if (shown === next.children.length) {
      part += 1;
      shown = 0;
    }
    page.getBoundingClientRect(); // lays it out
    setTimeout(showPiece);
  };
  afterFrame(() => {
    isDrawn = true;
    showPiece();
    // Each in a task of its own: a finger can come in between.
    for (const _ of addresses) setTimeout(askNext);
  });
}

/**
 * Keeps what a reader does before the page is taken over, which its `takenover` event tells: the button pressed last is
 * pressed again then; a form filled in is marked `data-early`, for its component to act on. Links and lists that unfold
 * need nobody. Runs in the page's head.
 */
function keepEarly() {
  let pressed = null;
  const press = (event) => {
    if (event.target.closest('button[type=button]')) pressed = event;
  };
  const fill = ({ target }) => {
    target.form?.setAttribute('data-early', '');
  };
  document.addEventListener('click', press, true);
  document.addEventListener('input', fill, true);
  document.addEventListener(
    'takenover',
    () => {
      document.removeEventListener('click', press, true);
      document.removeEventListener('input', fill, true);
      // A press that had React take the page over is answered by React itself.
      const isOver = pressed?.eventPhase === Event.NONE;
      if (isOver) pressed.target.closest('button')?.click();
    },
    { once: true },
  );
}

/**
 * Fetches files of type, and puts the faces to use when all are there or have failed, however late: the fallback holds
 * their widths and heights, so no line breaks elsewhere. Runs in the page. It makes the links itself: one that stood in the
 * page could be there, from the browser's cache, before anyone listens.
 */
function useTogether(addresses) {
  let left = addresses.length;
  const settle = () => {
    left -= 1;
    if (left === 0) document.getElementById('faces').media = 'all';
  };
  for (const href of addresses) {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: '', onload: settle, onerror: settle });
    link.href = href;
    setTimeout(() => document.head.append(link));
  }
}

/** @param {string} html a whole page @returns {string} the same, its first picture first */
export function firstPictureFirst(html) {
  return facesLast(restAfterLead(html));
}

function restAfterLead(html) {
  const scripts = [...html.matchAll(pageScript)].map(([, address]) => address);
  if (scripts.length === 0) return html;
  return html
    .replace(pageScript, '')
    .replace(scriptAhead, '')
    .replace(
      '</head>',
      () => `<script>(${keepEarly})();(${afterFirstPicture})('${rest}','${map}',${JSON.stringify(scripts)})</script></head>`,
    );
}

function facesLast(html) {
  const [styles = ''] = pageStyles.exec(html) ?? [];
  const faces = [...styles.matchAll(fetchedFace)];
  const [, language] = /<html lang="(\w+)"/.exec(html) ?? [];
  const first = faces.map(([, address]) => address.replaceAll('"', '')).filter((address) => subsets[language]?.test(address));
  if (first.length === 0) return html;
  const style = `<style id="faces" media="(scripting: none)">${faces.map(([face]) => face).join('')}</style>`;
  return html
    .replace(styles, () => styles.replace(fetchedFace, ''))
    .replace('</body>', () => `${style}<script>(${useTogether})(${JSON.stringify(first)})</script></body>`);
}
