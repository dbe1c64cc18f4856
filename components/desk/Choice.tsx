import styles from './desk.module.css';

interface Props {
  label: string;
  name: string;
  options: readonly { id: string; name: string }[];
  /** The words of a first option without a value: for none, or to ask for one, so that none is sent that nobody chose. */
  none?: string;
  chosen?: string;
  isRequired?: boolean;
}

/** One of several, in a list. */
export const Choice = ({ label, name, options, none, chosen = '', isRequired = false }: Props) => (
  <label className={styles.field}>
    <span>{label}</span>
    <select name={name} required={isRequired} defaultValue={chosen}>
      {none !== undefined && <option value="">{none}</option>}
      {options.map(({ id, name: shown }) => (
        <option key={id} value={id}>
          {shown}
        </option>
      ))}
    </select>
  </label>
);

/** Options that are called by words of a table. */
export const named = <T extends string>(
  ids: readonly T[],
  names: Readonly<Partial<Record<T, string>>>,
): { id: T; name: string }[] => ids.map((id) => ({ id, name: names[id] ?? id }));
