import type { WritingMessages } from '@/messages/desk-writing.en';
import { Tick } from './Tick.client';

/** Where something is as somebody else has said it meanwhile: offered once that is taken. */
export const SavedByOther = ({ words }: { words: WritingMessages['claim'] }) => (
  <Tick type="radio" name="where" value="kept" isHidden>
    {words.savedWhere}
  </Tick>
);
