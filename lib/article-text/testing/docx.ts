import { strToU8, zipSync } from 'fflate';

/** A DOCX file as Word writes it. @param body the XML within `<w:body>` */
export function docx(body: string, main = 'word/document.xml'): Uint8Array {
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    [main]: strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${word}" xmlns:mc="${compatibility}"><w:body>${body}<w:sectPr><w:pgSz w:w="11906"/></w:sectPr></w:body></w:document>`,
    ),
  });
}

/** A paragraph of one run from right to left. */
export const arabicParagraph = (text: string): string =>
  `<w:p><w:pPr><w:bidi/><w:tabs><w:tab w:val="right" w:pos="9000"/></w:tabs></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
