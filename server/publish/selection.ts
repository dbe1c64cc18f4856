import type { WrongParameter } from '../../lib/publish/http/problem';
import { isKind, type Selection } from '../../lib/url/paths';
import { currentSlug, type Redirect } from '../../lib/url/redirects';

/** "incidents/x" of the parameter `at`: the thing that the map was open at. */
export function readSelection(
  search: URLSearchParams,
  redirects: readonly Redirect[],
): { selection: Selection | null; wrong: WrongParameter[] } {
  const at = search.get('at');
  if (at === null || at === '') return { selection: null, wrong: [] };
  const [kind = '', slug = '', ...rest] = at.split('/');
  if (isKind(kind) && slug && rest.length === 0)
    return { selection: { kind, slug: currentSlug(redirects, kind, slug) }, wrong: [] };
  return { selection: null, wrong: [{ name: 'at', got: at, expected: 'a kind and a slug, such as incidents/x' }] };
}
