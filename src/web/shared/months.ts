/** Months since the year 0. */
export const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

export const monthsBetween = (from: string, until: string): number => monthOf(until) - monthOf(from);

/** The last day of a month, but none after the last day there is. */
export function dayOfMonth(month: number, last: string): string {
  const end = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).toISOString().slice(0, 10);
  return end > last ? last : end;
}
