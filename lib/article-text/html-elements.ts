import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** Elements that hold no text of an article: programs, pictures, navigation, forms. */
const names = new Set(
  (
    'applet area aside audio base button canvas col colgroup datalist del dialog embed footer frame frameset head iframe img ' +
    'input link map math menu meta meter nav noembed noframes noscript object option param picture progress script search ' +
    'select source style svg template textarea title track video xml'
  ).split(' '),
);
/** What an element is for where its name does not say it (WAI-ARIA). */
const roles =
  /^(?:alert|alertdialog|banner|button|complementary|contentinfo|dialog|menu|menubar|menuitem|navigation|search|status|tablist|toolbar|tooltip)$/;
/**
 * Not to be seen, and what word processors keep beside the text: the bullet of a list item in Word (`mso-list: Ignore`),
 * comments, headers and footers of its pages.
 */
const unseenStyles =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:opacity|font-size)\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:;|!|$)|mso-hide\s*:\s*all|mso-list\s*:\s*ignore|mso-element\s*:\s*(?:comment|header|footer|endnote|footnote))/i;
const unseenClasses = /(?:^|-)(?:sr-only|visually-hidden|screen-reader-text)(?:-|$)/;
/** Buttons to share and what else stands around an article, by the words of their classes. */
const furniture =
  /(?:^|-)(?:share|sharing|sharethis|addthis|social|breadcrumbs?|newsletter|advert|advertisement|cookies?)(?:-|$)/;
/** What is longer than a caption is text, whatever its class: "social" is also the name of a section. */
const longestCaption = 160; // characters
/** Addresses by which a page is passed on, not read. */
const sharing =
  /^(?:whatsapp|tg|viber|fb-messenger|sms):|^mailto:\?|\/(?:sharer?(?:\.php)?|shareArticle|share-offsite|intent\/(?:tweet|post))(?:[/?#]|$)|^https?:\/\/(?:wa\.me|t\.me\/share)\b/i;

/** Whether an element and all that is in it does not belong to the text. */
export function isLeftOut(element: Element): boolean {
  const attribute = (name: string): string => element.attrs.find((one) => one.name === name)?.value ?? '';
  const has = (name: string) => element.attrs.some((one) => one.name === name);
  if (names.has(element.tagName)) return true;
  if (has('hidden') || attribute('aria-hidden') === 'true' || roles.test(attribute('role').trim().toLowerCase())) return true;
  if (unseenStyles.test(attribute('style'))) return true;
  if (element.tagName === 'a' && sharing.test(attribute('href').trim())) return true;
  const classes = wordsOf(`${attribute('class')} ${attribute('id')}`);
  return classes.some((words) => unseenClasses.test(words) || (furniture.test(words) && lengthOf(element) <= longestCaption));
}

/** "ShareBar share_links" → ["share-bar", "share-links"] */
const wordsOf = (classes: string): string[] =>
  classes
    .split(/\s+/)
    .filter(Boolean)
    .map((name) =>
      name
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .replace(/_+/g, '-')
        .toLowerCase(),
    );

/** Characters of an element's text, counted only as far as it matters. */
function lengthOf(element: Element): number {
  let length = 0;
  const left = [...element.childNodes];
  for (let node = left.pop(); node && length <= longestCaption; node = left.pop()) {
    if (node.nodeName === '#text') length += (node as { value: string }).value.trim().length;
    if ('childNodes' in node) for (const child of node.childNodes) left.push(child);
  }
  return length;
}
