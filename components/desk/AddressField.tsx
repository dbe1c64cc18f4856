import styles from './desk.module.css';

interface Props {
  name: 'id' | 'slug';
  label: string;
  hint: string;
}

/** The last part of an address, which is made of the name or title where it is left empty. */
export const AddressField = ({ name, label, hint }: Props) => (
  <>
    <label className={styles.field}>
      <span>{label}</span>
      <input name={name} dir="ltr" aria-describedby={`${name}-hint`} />
    </label>
    <p className={styles.soft} id={`${name}-hint`}>
      {hint}
    </p>
  </>
);
