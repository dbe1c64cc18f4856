import type { Message } from '../lib/i18n/format';

/** Copy in English for the page on which an article is begun. */
export const newArticle = {
  title: 'New article',
  intro:
    'Paste the text or open a file: the desk finds the paragraphs and the places, and makes a draft to be written in your own words. The text stays at the desk, beside the draft, and is deleted with it.',
  dataset: 'Dataset',
  outlet: 'Published by',
  newOutlet: 'A publisher that is not in the list',
  newOutletHint: 'Fill this in instead of choosing from the list. The source becomes public with the article.',
  published: 'Published on',
  publishedHint: 'Day, month and year; only month and year where the day is not known',
  url: 'Address of its page (if it has one)',
  slug: 'Last part of its address (optional)',
  slugHint: 'Small letters, digits and hyphens. Without it: who published it and when.',
  make: 'Make a draft',
  text: 'Text',
  textHint:
    'What is pasted from a page or a word processor comes without its formatting, and without what stands around the text.',
  file: 'Or a file with the text',
  fileHint:
    'Plain text, a saved web page or a Word document (.txt, .html, .docx), of 8 MB at most. It can be dropped on the field too. The file itself is not kept.',
  reading: 'The text is being read …',
  opened: {
    one: 'One paragraph was taken from the file “{name}”.',
    other: '{count} paragraphs were taken from the file “{name}”.',
  } as Message,
  pasted: { one: 'One paragraph was pasted.', other: '{count} paragraphs were pasted.' } as Message,
  language: 'Language of the text',
  asFound: 'As found in the text',
  found: 'Found in the text: {language}. Choose another if that is wrong.',
  unfound: 'The text does not look like Arabic or English. Choose in which of them its draft is written.',
};

export const newArticleProblems = {
  'text-missing': 'There is no text. Paste it, or choose a file.',
  'text-too-long': 'The text is longer than 100,000 characters. Divide it into several articles.',
  'language-unfound': 'The language of the text cannot be told. Choose it in the list.',
  'text-files-many': 'Those are several files. Open them one by one.',
  'text-file-type':
    'A file of this kind cannot be opened here. Save the text as .txt, .html or .docx and open that, or copy and paste it.',
  'text-file-too-large': 'The file is larger than a text may be. Open one of 8 MB at most, without pictures, or paste the text.',
  'text-file-broken': 'The file is damaged or incomplete. Save it anew with the program that made it, or paste the text.',
  'text-file-locked': 'The file is protected by a password. Save it without one, or paste the text.',
  'text-file-encoding':
    'The characters of the file cannot be read: it is no text in UTF-8, UTF-16, Windows-1256 or Windows-1252. Save it as UTF-8 and open it again.',
  'text-file-empty': 'There is no text in the file; perhaps it holds only pictures. Choose another, or paste the text.',
};
