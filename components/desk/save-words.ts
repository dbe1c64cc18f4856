import type { DeskMessages } from '@/lib/desk/messages';
import type { SaveWords } from './SaveForm.client';

/** What a form that is saved says. @param history the name of the link beside a refusal */
export const saveWordsOf = ({ problems, signIn, documents, writing }: DeskMessages, history = documents.history): SaveWords => ({
  history,
  saving: writing.saving,
  problems,
  noAnswer: signIn.noAnswer,
  cancelled: problems['went-wrong'],
});
