import { dayMs } from '../buckets';

/** A day of UTC as "2022-01-23", and what is counted from it. */

const two = (value: number): string => String(value).padStart(2, '0');

export const dayOf = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`;
export const monthOf = (year: number, month: number): string => `${year}-${two(month)}`;

/** Whether the calendar has it. */
export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** 0 is Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

export const partsOf = (day: string): [year: number, month: number, day: number] => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
};
