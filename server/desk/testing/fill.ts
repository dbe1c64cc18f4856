/** An address of the tables of actions and pages with something in the place of each "{…}". @throws where nothing is given for one */
export const fill = (path: string, values: Readonly<Record<string, string>>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${path}: nothing stands for {${name}}`);
    return value;
  });

/** Something for every "{…}" of these addresses. */
export const anything = {
  kind: 'article',
  id: 'a-second',
  claim: 'c01',
  comment: 'k-1',
  item: 'x',
  token: 'x',
  code: 'not-allowed',
};
