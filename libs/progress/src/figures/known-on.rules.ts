import { type Instant } from '#ledger';
import { localDay } from '#platform';

const DAY_MS = 86_400_000;

/** The last microsecond of a local day: what was recorded by then is known on that day. */
export function endOfDay(day: string, timeZone = 'Asia/Hebron'): Instant {
  let inside = Date.parse(`${day}T00:00:00Z`) - DAY_MS;
  let after = inside + 4 * DAY_MS;
  while (after - inside > 1) {
    const middle = Math.floor((inside + after) / 2);
    if (localDay(new Date(middle), timeZone) <= day) inside = middle;
    else after = middle;
  }
  return after * 1000 - 1;
}

/** The instant of an RFC 3339 text with up to six digits of seconds. */
export function instantOf(text: string): Instant {
  const fraction = /\.(\d{1,6})/.exec(text)?.[1] ?? '';
  const whole = Date.parse(text.replace(/\.\d{1,6}/, ''));
  return whole * 1000 + Number(fraction.padEnd(6, '0'));
}

/** An instant as RFC 3339 in UTC, with as many digits of seconds as it has. */
export function textOf(instant: Instant): string {
  const micros = instant % 1_000_000;
  const seconds = new Date((instant - micros) / 1000).toISOString().slice(0, 19);
  return micros ? `${seconds}.${String(micros).padStart(6, '0').replace(/0+$/, '')}Z` : `${seconds}Z`;
}
