type Keys = readonly (string | number)[];
type Body = Readonly<Record<string, unknown>>;

export interface CommentField {
  /** As a comment names it: "claims[c02].where", so that it stays with its claim when another one goes. */
  path: string;
  keys: Keys;
}
/** The fields of a document that a comment can be about: its own, and for each of its claims those of that. */
export interface CommentFields {
  own: CommentField[];
  claims: { claim: CommentField; fields: CommentField[] }[];
}

/** What is no field for people, or has words of its own at the desk. */
const notAsked = new Set(['$schema', 'slug', 'id', 'status', 'draft', 'deskOnly', 'withdrawal', 'claims', 'access', 'rows']);
/** What a claim can have, whether this one has it or not: something that is missing is what many comments are about. */
const ofClaim = ['text', 'locator', 'attribution', 'modes', 'said', 'happened', 'where', 'figures', 'hedges', 'answers'];

export function commentFieldsOf(body: Body): CommentFields {
  const claims = Array.isArray(body.claims) ? (body.claims as unknown[]) : [];
  const isReferred = claims.every((claim) => typeof claim === 'string');
  return {
    own: [
      ...Object.keys(body)
        .filter((key) => !notAsked.has(key))
        .flatMap((key) => fieldsAt([key], body[key], body)),
      ...(isReferred && claims.length > 0 ? [fieldOf(['claims'], body)] : []),
    ],
    claims: isReferred
      ? []
      : claims.map((claim, i) => {
          const keys = [...new Set([...ofClaim, ...Object.keys(claim as object)])].filter((key) => !notAsked.has(key));
          return {
            claim: fieldOf(['claims', i], body),
            fields: keys.flatMap((key) => fieldsAt(['claims', i, key], (claim as Body)[key], body)),
          };
        }),
  };
}

/** A field, and the entries that it has, where it has several. */
function fieldsAt(keys: Keys, value: unknown, body: Body): CommentField[] {
  const entries = Array.isArray(value) && value.length > 1 ? value.map((_, i) => fieldOf([...keys, i], body)) : [];
  return [fieldOf(keys, body), ...entries];
}

function fieldOf(keys: Keys, body: Body): CommentField {
  let within: unknown = body;
  const named = keys.map((key) => {
    within = Object(within)[key];
    const id = typeof key === 'number' ? Object(within).id : undefined;
    return typeof id === 'string' ? id : key;
  });
  return {
    keys,
    path: named.reduce<string>((path, key, i) => {
      if (typeof keys[i] === 'number') return `${path}[${key}]`;
      return path ? `${path}.${key}` : String(key);
    }, ''),
  };
}

/** The keys of a field that a comment names, as they are now. An entry that is gone has no position any more. */
export function keysOfComment(path: string, body: Body): (string | number)[] {
  let within: unknown = body;
  return [...path.matchAll(/\[([^\]]*)\]|([^.[\]]+)/g)].flatMap(([, entry, key]): (string | number)[] => {
    if (entry === undefined) {
      within = Object(within)[key as string];
      return [key as string];
    }
    const list: unknown[] = Array.isArray(within) ? within : [];
    const byId = list.findIndex((one) => Object(one).id === entry);
    // Comments of before name the position.
    const position = byId < 0 && /^\d+$/.test(entry) ? Number(entry) : byId;
    within = list[position];
    return within === undefined ? [] : [position];
  });
}

/** The form in which a field is written, below the desk of its language. */
export function formOf({ kind, id }: { kind: string; id: string }, path: string): string {
  const [, claim] = /^claims\[([^\]]+)\]/.exec(path) ?? [];
  const [first = ''] = path.split(/[.[]/);
  if (kind === 'article') {
    if (claim !== undefined && !/^\d+$/.test(claim)) return `/articles/${id}/claims/${claim}`;
    const isOfHead = ['title', 'headline', 'published', 'url', 'noAddress'].includes(first);
    return isOfHead ? `/articles/${id}/head` : `/documents/article/${id}/texts`;
  }
  const isFact = ['claims', 'beside', 'actors', 'eventType', 'subEventType', 'category', 'kind', 'where', 'statement'].includes(
    first,
  );
  return `/documents/${kind}/${id}/${isFact && kind !== 'actor' ? 'facts' : 'texts'}`;
}
