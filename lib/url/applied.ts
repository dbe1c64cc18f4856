import { filterNames, type Params } from './params';

/** One choice that narrows what is shown, and the address's parameters without it. */
export interface Applied {
  /** Both ends of the dates are one choice. */
  name: Exclude<(typeof filterNames)[number], 'from' | 'to'> | 'dates';
  /** The value chosen; for dates "from/to" with an open end empty. */
  value: string;
  rest: Params;
}

/** Every choice of an address one by one: two event types are two. */
export function appliedFilters(params: Params): Applied[] {
  const without = (change: Partial<Record<keyof Params, unknown>>): Params =>
    Object.fromEntries(
      Object.entries({ ...params, ...change }).filter(
        ([, value]) => value !== undefined && !(Array.isArray(value) && !value.length),
      ),
    ) as Params;
  const applied: Applied[] = [];
  for (const name of filterNames) {
    if (name === 'from' || name === 'to') continue;
    if (name === 'bbox') {
      if (params.bbox) applied.push({ name, value: params.bbox.join(), rest: without({ bbox: undefined }) });
      continue;
    }
    const values: readonly string[] = [params[name] ?? []].flat();
    for (const value of values)
      applied.push({
        name,
        value,
        rest: without({ [name]: Array.isArray(params[name]) ? values.filter((other) => other !== value) : undefined }),
      });
  }
  if (params.from || params.to)
    applied.push({
      name: 'dates',
      value: `${params.from ?? ''}/${params.to ?? ''}`,
      rest: without({ from: undefined, to: undefined }),
    });
  return applied;
}
