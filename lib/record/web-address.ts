import { z } from 'zod';

/** Shorteners hide where a link leads, and an ellipsis cuts it: neither is an address that a reader can check. */
const shorteners =
  /^https?:\/\/(?:www\.)?(?:bit\.ly|t\.co|tinyurl\.com|goo\.gl|ow\.ly|is\.gd|buff\.ly|t\.ly|rebrand\.ly)(?:\/|$)/i;
export const WebAddress = z
  .url({ protocol: /^https?$/, hostname: z.regexes.domain, error: 'expected a whole http or https address' })
  .refine((url) => !/\.\.\.|…/.test(url) && !shorteners.test(url), {
    error: 'expected a whole http or https address, neither cut nor shortened',
  });
