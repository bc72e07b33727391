/** Days as numbers, and intervals. */

export const DAY = 86_400_000;

export function stamp(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

export function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

export type Every = "day" | "week" | "month" | "quarter" | "year";

/** The interval that cuts a stretch of days into a readable number of bars. */
export function everyFor(days: number): Every {
  if (days <= 62) return "day";
  if (days <= 400) return "week";
  if (days <= 3_700) return "month";
  if (days <= 11_000) return "quarter";
  return "year";
}

/** The first day of the interval after the one that begins on a day. */
export function after(start: number, every: Every): number {
  const d = new Date(start);
  if (every === "day") return start + DAY;
  if (every === "week") return start + 7 * DAY;
  const months = every === "month" ? 1 : every === "quarter" ? 3 : 12;
  return Date.UTC(d.getUTCFullYear(), d.getUTCMonth() + months, 1);
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Times at which an axis has its ticks, with their labels; some `wanted` of them. */
export function ticks(from: number, to: number, wanted: number): { at: number; label: string }[] {
  const days = (to - from) / DAY;
  const first = new Date(from);
  const found: { at: number; label: string }[] = [];
  if (days > 900) {
    const years = days / 365.25;
    const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((s) => years / s <= wanted) ?? 1000;
    for (let y = Math.ceil(first.getUTCFullYear() / step) * step; Date.UTC(y, 0) <= to; y += step) {
      const at = Date.UTC(y, 0);
      if (at >= from) found.push({ at, label: String(y) });
    }
    return found;
  }
  if (days > 50) {
    const step = [1, 2, 3, 6, 12].find((s) => days / 30.4 / s <= wanted) ?? 12;
    for (let m = Math.ceil(first.getUTCMonth() / step) * step; ; m += step) {
      const at = Date.UTC(first.getUTCFullYear(), m);
      if (at > to) return found;
      const d = new Date(at);
      const year = d.getUTCMonth() === 0 || !found.length ? ` ${d.getUTCFullYear()}` : "";
      if (at >= from) found.push({ at, label: MONTHS[d.getUTCMonth()] + year });
    }
  }
  const step = [1, 2, 5, 7, 10, 14].find((s) => days / s <= wanted) ?? 14;
  for (let at = Math.ceil(from / DAY) * DAY; at <= to; at += step * DAY) {
    const d = new Date(at);
    found.push({ at, label: `${d.getUTCDate()} ${MONTHS[d.getUTCMonth()]}` });
  }
  return found;
}
