const DAY = 86_400_000;

/** Days since 1970 of `YYYY-MM-DD`. */
export const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY;

/** Round steps from 0 up to at least `max`, about `count` of them: 1, 2 or 5 times a power of ten. */
export const ticksTo = (max: number, count = 3): number[] => {
  const raw = Math.max(1, max) / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= raw) ?? 10) * power;
  const whole = Math.max(1, step);
  return Array.from({ length: Math.max(1, Math.ceil(max / whole)) }, (_, at) => (at + 1) * whole);
};

/** The years whose first days stand on an axis, at most `most` of them; the first one always, the last one where a step of up to twice the least allows it. */
export const yearsBetween = (first: number, last: number, most = 5): number[] => {
  const span = last - first;
  const least = Math.ceil(span / Math.max(1, most - 1)) || 1;
  const step = [0, 1, 2].map((more) => least + more).find((one) => span % one === 0 && span / one > 1) ?? least;
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, at) => first + at * step);
};
