export interface Operator {
  name: string;
  /** http, https or mailto; null where none is given. */
  url: string | null;
}

/** Who runs this instance, from `OPERATOR_NAME` and `OPERATOR_URL`; null where it has not named itself. `npm start` has checked both. */
export function operatorOf(env: Readonly<Record<string, string | undefined>>): Operator | null {
  const name = env.OPERATOR_NAME?.trim();
  if (!name) return null;
  const url = env.OPERATOR_URL;
  const isAddress = url && URL.canParse(url) && ['http:', 'https:', 'mailto:'].includes(new URL(url).protocol);
  return { name, url: isAddress ? url : null };
}
