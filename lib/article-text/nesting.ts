import { Refusal } from '../desk/refusals';

/** Browsers nest no deeper than 512, and documents far less. */
const deepest = 600;

/** Stops before elements that lie deeper in one another than those of any page. @throws Refusal text-file-broken */
export function requireShallow(depth: number): void {
  if (depth > deepest) throw new Refusal('text-file-broken', `got elements nested more than ${deepest} deep`);
}
