import { type ReactNode } from 'react';
import { formats } from '../i18n/format';
import { Withheld } from './Withheld';

export interface BarRow {
  key: string;
  label: ReactNode;
  value: number | null;
  note?: ReactNode;
  tone?: 'alt' | 'dim';
}

/** One bar from the start edge, `share` 0–1 of the width it is given. Its width is an attribute, so that the server can draw it. */
export const Bar = ({ share, tone, thin }: { share: number; tone?: 'alt' | 'dim'; thin?: boolean }) => (
  <svg className={thin ? 'bar thin' : 'bar'} width={`${(share * 100).toFixed(1)}%`} aria-hidden="true">
    <rect className={tone} width="100%" height="100%" rx="2" />
  </svg>
);

/** Magnitudes with a zero baseline, their figures beside them. Null is withheld. */
export function Bars({ rows, max }: { rows: BarRow[]; max?: number }) {
  const top = max ?? Math.max(1, ...rows.map(({ value }) => value ?? 0));
  return (
    <dl className="bars">
      {rows.map(({ key, label, value, note, tone }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            {value === null ? (
              <Withheld />
            ) : (
              <>
                <Bar share={(value / top) * 0.64} tone={tone} />
                <span className="at">
                  <b className="num">{formats().count(value)}</b>
                  {note && <span className="sm muted nw">{note}</span>}
                </span>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
