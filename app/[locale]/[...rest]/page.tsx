import { notFound } from 'next/navigation';

/** Every other address under a language: the 404 page inside the frame. */
export default function Rest() {
  notFound();
}
