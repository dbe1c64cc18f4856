import { formats } from './index';

/** The tables of docs/formats.md: for each format which column becomes which field, and what is left out and why. */
export const formatTables = (): string =>
  formats
    .map(({ id, name, columns, dataset }) => {
      const rows = columns.map(({ column, to, note }) => `| \`${column}\` | ${fieldsOf(to)} | ${note} |`);
      const terms = dataset ? `\n\nLicence: ${dataset.licence}${dataset.isRestricted ? ', for the desk alone' : ''}.` : '';
      return `### ${name} (\`${id}\`)${terms}\n\n| column | field | how, or why not |\n|---|---|---|\n${rows.join('\n')}\n`;
    })
    .join('\n');

const fieldsOf = (to: string): string =>
  to === ''
    ? '–'
    : to
        .split(', ')
        .map((field) => `\`${field}\``)
        .join(', ');
