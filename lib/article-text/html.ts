import { parse } from 'parse5';
import { type Element, isLeftOut, type Node } from './html-elements';
import { requireShallow } from './nesting';
import { joined, rowOfCells } from './tidy';

/** Elements that begin and end a paragraph (HTML Standard, 15.3.3: flow content), with those of tables, lists and forms. */
const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary ' +
    'table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/**
 * The paragraphs of HTML as a browser or a word processor puts it on the clipboard, or as a page is saved: headings, list
 * items and rows of tables are paragraphs too. What belongs to the page and not to its text is left out.
 * @param isPage a whole page, of which the article is wanted; else everything was selected by a person
 * @throws Refusal text-file-broken where it is nested deeper than any page
 */
export function textOfHtml(html: string, isPage = false): string {
  const document = parse(html, { scriptingEnabled: true });
  const article = isPage ? articleOf(document) : null;
  return (article && textOf(article)) || textOf(document);
}

const textOf = (node: Node): string => joined(paragraphsOf(node, 0));

/** The article of a page, where it has one and no more; else its main part. */
function articleOf(document: Node): Element | null {
  const [mains, articles] = [elements(document, 'main'), elements(document, 'article')];
  return (articles.length === 1 ? articles[0] : mains[0]) ?? null;
}

function elements(root: Node, name: string): Element[] {
  const found: Element[] = [];
  const left: Node[] = [root];
  for (let node = left.pop(); node; node = left.pop()) {
    if ('tagName' in node && node.tagName === name) found.push(node);
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) left.push(child);
  }
  return found;
}

/** Paragraphs of a node, each with line breaks where the page has some. */
function paragraphsOf(node: Node, depth: number): string[] {
  const done: string[] = [];
  let open = '';
  const close = () => {
    // Two line breaks in a row part paragraphs.
    done.push(...open.split(/\n[^\S\n]*\n/).filter((text) => text.trim() !== ''));
    open = '';
  };
  const write = (child: Node, level: number, isPreformatted: boolean): void => {
    requireShallow(level);
    if (child.nodeName === '#text')
      open += isPreformatted ? (child as { value: string }).value : (child as { value: string }).value.replace(/\s+/g, ' ');
    if (!('tagName' in child)) return;
    if (child.tagName === 'br') open += '\n';
    if (isLeftOut(child)) return;
    const isBlock = blocks.has(child.tagName) || /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|list-item)/i.test(styleOf(child));
    if (isBlock) close();
    if (child.tagName === 'tr') done.push(...rowOfCells(child.childNodes.map((cell) => paragraphsOf(cell, level + 1))));
    else for (const inner of child.childNodes) write(inner, level + 1, isPreformatted || child.tagName === 'pre');
    if (isBlock) close();
  };
  if ('childNodes' in node) for (const child of node.childNodes) write(child, depth + 1, false);
  close();
  return done;
}

const styleOf = ({ attrs }: Element): string => attrs.find(({ name }) => name === 'style')?.value ?? '';
