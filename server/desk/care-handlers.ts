import { z } from 'zod';
import type { CareActionName } from '../../lib/desk/actions';
import { markParts } from './desk-only';
import { changing, pageOf, reason, textsIn, version } from './document-handlers';
import { read } from './input';
import type { Asked, Outcome } from './outcome';

const Marking = z.looseObject({
  version,
  reason,
  path: z.string().max(300).default(''),
  mark: z.string().max(50).default(''),
  'instead-en': reason,
  'instead-ar': reason,
});

const mark =
  (isPublic: boolean) =>
  async (asked: Asked): Promise<Outcome> => {
    const given = read(Marking, asked.input);
    await markParts(changing(asked, given), textsIn(given), isPublic);
    const page = given.mark === 'seen' ? pageOf(asked) : `${pageOf(asked)}/desk-only`;
    return { page, done: 'desk-only' };
  };

/** What is asked of parts of a document that the desk alone has. */
export const careHandlers: Readonly<Record<CareActionName, (asked: Asked) => Promise<Outcome>>> = {
  'write-desk-only': mark(false),
  'correct-desk-only': mark(true),
};
