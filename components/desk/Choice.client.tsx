'use client';

import styles from './desk.module.css';
import { FieldNote, useInvalid } from './FieldNote.client';
import { useFilledIn } from './returned.client';

interface Option {
  id: string;
  name: string;
}

interface Props {
  label: string;
  name: string;
  options: readonly (Option | { group: string; options: readonly Option[] })[];
  /** The words of a first option without a value: for none, or to ask for one, so that none is sent that nobody chose. */
  none?: string;
  chosen?: string | undefined;
  isRequired?: boolean;
}

/** One of several, in a list. */
export function Choice({ label, name, options, none, chosen = '', isRequired = false }: Props) {
  const filledIn = useFilledIn(name, chosen);
  const all = options.flatMap((one) => ('group' in one ? one.options : [one]));
  return (
    <div className={styles.field}>
      <label className={styles.field}>
        <span>{label}</span>
        <select name={name} required={isRequired} defaultValue={filledIn} {...useInvalid(name)}>
          {none !== undefined && <option value="">{none}</option>}
          {options.map((one) =>
            'group' in one ? (
              <optgroup key={one.group} label={one.group}>
                {one.options.map(optionOf)}
              </optgroup>
            ) : (
              optionOf(one)
            ),
          )}
        </select>
      </label>
      <FieldNote name={name} given={chosen} nameOf={(value) => all.find(({ id }) => id === value)?.name ?? none ?? value} />
    </div>
  );
}

const optionOf = ({ id, name }: Option) => (
  <option key={id} value={id}>
    {name}
  </option>
);
