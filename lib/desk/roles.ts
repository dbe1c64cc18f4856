/**
 * viewer: sees what is not published yet, but not who wrote it; editor: writes; reviewer: writes, and signs off what
 * another has written; administrator: all that, and who may sign in.
 */
export const roles = ['viewer', 'editor', 'reviewer', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** What an API token may be used for. It never does more than the role of who made it. */
export const scopes = ['read', 'write', 'review'] as const;
export type Scope = (typeof scopes)[number];
