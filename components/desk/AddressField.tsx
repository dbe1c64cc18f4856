import { TextField } from './TextField.client';

interface Props {
  name: string;
  label: string;
  hint: string;
}

/** The last part of an address, which is made of the name or title where it is left empty. */
export const AddressField = (props: Props) => <TextField {...props} dir="ltr" />;
