import styles from './data.module.css';

interface Props {
  rows: readonly (readonly [address: string, meaning: string])[];
  /** Whether each address, as it stands, answers something to look at. */
  linked?: boolean;
}

/** What is typed into an address bar or a program, and what it does. */
export const Addresses = ({ rows, linked = false }: Props) => (
  <dl className={styles.addresses}>
    {rows.map(([address, meaning]) => {
      const code = <code dir="ltr">{address}</code>;
      return (
        <div key={address}>
          <dt>{linked ? <a href={address}>{code}</a> : code}</dt>
          <dd>{meaning}</dd>
        </div>
      );
    })}
  </dl>
);
