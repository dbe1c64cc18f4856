import type { WorkKind } from './work';

/** A remark of one person to the others at the desk. */
export interface Comment {
  id: string;
  /** Id of an account. */
  author: string;
  /** ISO 8601, UTC. */
  at: string;
  /** The field it is about, as problems name it: "claims[2].text"; empty for the whole document. */
  field: string;
  text: string;
  /** It is dealt with. */
  isSettled: boolean;
}

/** What people at the desk say to each other of a document, and who has it in hand. Nothing of it is ever public. */
export interface Talk {
  /** Id of an account; null: nobody yet. */
  assigned: string | null;
  comments: Comment[];
}

export const noTalk = (): Talk => ({ assigned: null, comments: [] });
export const longestComment = 2_000; // characters
export const mostComments = 500;

/** By what a document's talk is kept. */
export const talkId = ({ kind, id }: { kind: WorkKind | string; id: string }): string => `${kind}-${id}`;
