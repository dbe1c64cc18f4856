import { DOMParser, type Node } from '@xmldom/xmldom';
import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';
import { Refusal } from '../desk/refusals';
import { requireShallow } from './nesting';
import { joined, rowOfCells } from './tidy';

const megabyte = 1_048_576;
/** Of the part that holds the text, packed and unpacked: 100,000 characters take about 2 MB there, most of it formatting. */
const largestPart = { packed: 2 * megabyte, unpacked: 8 * megabyte };
const main = 'word/document.xml';

/**
 * The paragraphs of a DOCX file (ISO/IEC 29500, WordprocessingML): those of lists and text boxes too, rows of tables as one
 * each. Words that were deleted with changes tracked, hidden ones, notes, headers and comments are left out.
 * @throws Refusal text-file-type where it is another ZIP file; text-file-locked; text-file-too-large; text-file-broken
 */
export function textOfDocx(bytes: Uint8Array): string {
  // Bit 0 of the flags of the first entry (APPNOTE.TXT, 4.4.4).
  if (((bytes[6] ?? 0) & 1) === 1) throw new Refusal('text-file-locked', 'got a ZIP file with encrypted entries');
  const body = bodyOf(partOf(bytes));
  if (!body) throw new Refusal('text-file-broken', `got a ${main} without a body`);
  return joined(paragraphsOf(body));
}

function partOf(bytes: Uint8Array): string {
  let found: UnzipFileInfo | null = null;
  let part: Uint8Array | undefined;
  try {
    part = unzipSync(bytes, {
      filter: (file) => {
        if (file.name !== main) return false;
        found = file;
        return file.size <= largestPart.packed && file.originalSize <= largestPart.unpacked;
      },
    })[main];
  } catch (error) {
    throw new Refusal('text-file-broken', `got a ZIP file that cannot be unpacked (${(error as Error).message})`);
  }
  if (part) return strFromU8(part);
  if (found) throw new Refusal('text-file-too-large', `got a ${main} of more than ${largestPart.unpacked / megabyte} MB`);
  throw new Refusal('text-file-type', `got a ZIP file without ${main}, expected a DOCX file`);
}

function bodyOf(xml: string): Node | null {
  // No word processor writes a document type, and what it may declare is none of ours.
  if (/<!DOCTYPE/i.test(xml)) throw new Refusal('text-file-broken', `got a ${main} with a document type`);
  let faults = '';
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') faults ||= message.split('\n')[0] as string;
    },
  });
  try {
    const { documentElement } = parser.parseFromString(xml, 'text/xml');
    if (faults === '') return childrenOf(documentElement).find((node) => nameOf(node) === 'body') ?? null;
  } catch (error) {
    faults ||= (error as Error).message.split('\n')[0] as string;
  }
  throw new Refusal('text-file-broken', `got XML that is not well-formed (${faults})`);
}

/** The name of an element of WordprocessingML, "p"; empty of any other node. Its namespace has two addresses. */
const nameOf = ({ localName, namespaceURI }: Node): string =>
  /\/wordprocessingml\//.test(namespaceURI ?? '') ? (localName ?? '') : '';
const childrenOf = (node: Node | null): Node[] => [...(node?.childNodes ?? [])];

/** What stands in the file and not in the text: deleted or moved away with changes tracked, formatting, a text box's second form. */
const isLeftOut = (node: Node): boolean =>
  ['del', 'moveFrom', 'pPr', 'sectPr'].includes(nameOf(node)) || node.localName === 'Fallback';

/** Of a run: what stands for characters. */
const characters: Readonly<Record<string, string>> = { tab: ' ', br: '\n', cr: '\n', noBreakHyphen: '-' };

function paragraphsOf(node: Node, depth = 0): string[] {
  requireShallow(depth);
  return childrenOf(node).flatMap((child) => {
    if (isLeftOut(child)) return [];
    if (nameOf(child) === 'p') return paragraphOf(child, depth);
    if (nameOf(child) === 'tr') return rowOfCells(childrenOf(child).map((cell) => paragraphsOf(cell, depth + 1)));
    return paragraphsOf(child, depth + 1);
  });
}

/** A paragraph, and behind it those of the text boxes that are anchored in it. */
function paragraphOf(paragraph: Node, depth: number): string[] {
  const boxes: string[] = [];
  const textIn = (node: Node, level: number): string => {
    requireShallow(level);
    const name = nameOf(node);
    if (isLeftOut(node) || (name === 'r' && isHidden(node))) return '';
    if (name === 't') return node.textContent ?? '';
    if (name === 'txbxContent') {
      boxes.push(...paragraphsOf(node, level));
      return '';
    }
    return (
      characters[name] ??
      childrenOf(node)
        .map((child) => textIn(child, level + 1))
        .join('')
    );
  };
  const text = childrenOf(paragraph)
    .map((child) => textIn(child, depth + 1))
    .join('');
  return [text, ...boxes];
}

/** `<w:rPr><w:vanish/></w:rPr>` */
function isHidden(run: Node): boolean {
  const properties = childrenOf(run).find((node) => nameOf(node) === 'rPr');
  const vanish = childrenOf(properties ?? null).find((node) => nameOf(node) === 'vanish');
  const attributes = (vanish as { attributes?: ArrayLike<{ localName: string | null; value: string }> } | undefined)?.attributes;
  const value = Array.from(attributes ?? []).find(({ localName }) => localName === 'val')?.value;
  return vanish !== undefined && !['0', 'false', 'off'].includes(value ?? '');
}
