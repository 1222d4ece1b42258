import { rtl } from '../../i18n/reader';

/** The course of a figure at a glance; its last value stands beside it in words. */
export function Spark({ values, width = 84, height = 26 }: { values: number[]; width?: number; height?: number }) {
  if (values.length < 2) return null;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (at: number) => {
    const along = 3 + (at / (values.length - 1)) * (width - 6);
    return rtl() ? width - along : along;
  };
  const y = (value: number) => height - 4 - ((value - low) / (high - low || 1)) * (height - 8);
  const last = values.length - 1;
  return (
    <svg className="spark" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path d={values.map((value, at) => `${at ? 'L' : 'M'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join('')} />
      <circle cx={x(last)} cy={y(values[last] ?? 0)} r="2.6" />
    </svg>
  );
}
