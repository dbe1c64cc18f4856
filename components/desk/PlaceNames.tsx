/** Names that complete what is typed into a field with `list="places"`. */
export const PlaceNames = ({ names }: { names: readonly string[] }) => (
  <datalist id="places">
    {names.map((name) => (
      <option key={name} value={name} />
    ))}
  </datalist>
);
