import { notFound } from 'next/navigation';

/** Files that are not there, such as /en/nothing.png. The proxy leads every other address without a page to `missing`. */
export default function Rest() {
  notFound();
}
