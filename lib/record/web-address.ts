import { z } from 'zod';

/** Shorteners hide where a link leads, and an ellipsis cuts it: neither is an address that a reader can check. */
const shorteners =
  /^https?:\/\/(?:www\.)?(?:bit\.ly|t\.co|tinyurl\.com|goo\.gl|ow\.ly|is\.gd|buff\.ly|t\.ly|rebrand\.ly)(?:\/|$)/i;
/** What RFC 3986 and 3987 keep out of an address, and the apostrophe, which ends an attribute in HTML. */
const notInAddress = /[\s"'`<>\\{}|^«»‹›“”„‘’]/u;

export const WebAddress = z
  .url({ protocol: /^https?$/, hostname: z.regexes.domain, error: 'expected a whole http or https address' })
  .refine((url) => !/\.\.\.|…/.test(url) && !shorteners.test(url), {
    error: 'expected a whole http or https address, neither cut nor shortened',
  })
  .refine((url) => !notInAddress.test(url), {
    error: 'expected an address without spaces, quotation marks, brackets or backslashes (as %20, %22, %27, …)',
  });
