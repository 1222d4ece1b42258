import { type CSSProperties, type ReactNode } from 'react';
import { rtl } from '../i18n/reader';

export interface Station {
  name: ReactNode;
  state: 'done' | 'now' | 'next';
  note?: ReactNode;
  /** How far the current stretch has been walked, 0–1. */
  part?: number;
}

/** The stations of a person, from application to work. `mini` shows the line alone. */
export const PathLine = ({ stations, mini }: { stations: Station[]; mini?: boolean }) => (
  <ol className={mini ? 'path mini' : 'path'}>
    {stations.map(({ name, state, note, part = 0.5 }, at) => (
      <li
        key={at}
        className={state}
        aria-current={state === 'now' ? 'step' : undefined}
        style={state === 'now' ? ({ '--pc': `${part * 100}%` } as CSSProperties) : undefined}
      >
        <i />
        <b>{name}</b>
        <span>{note}</span>
      </li>
    ))}
  </ol>
);

/** A figure on its way to the ring; the tick is where the plan wanted it to be by now. Positions are attributes, so that the server can draw it. */
export function TargetPath({
  now,
  from = 0,
  to,
  planned,
  label,
  start,
  plan,
  end,
}: {
  now: number;
  from?: number;
  to: number;
  planned?: number | null;
  label: string;
  start: ReactNode;
  plan?: string;
  end: ReactNode;
}) {
  const share = (value: number) => Math.min(1, Math.max(0, (value - from) / (to - from))) * 100;
  const x = (value: number) => `${rtl() ? 100 - share(value) : share(value)}%`;
  const done = share(now);
  return (
    <div className="tpath">
      <svg role="img" aria-label={label}>
        <rect className="rail" y="8" width="100%" height="10" rx="5" />
        <rect className="done" x={rtl() ? `${100 - done}%` : 0} y="8" width={`${done}%`} height="10" rx="5" />
        {planned != null && <rect className="tick" x={x(planned)} y="2" width="2" height="22" />}
        <circle className="ring" cx={x(to)} cy="13" r="10.5" />
        <circle className="halo" cx={x(now)} cy="13" r="12" />
        <circle className="dot" cx={x(now)} cy="13" r="7" />
        {planned != null && plan && (
          <text
            x={x(planned)}
            y="44"
            textAnchor={share(planned) > 60 ? 'end' : share(planned) < 40 ? 'start' : 'middle'}
          >
            {plan}
          </text>
        )}
      </svg>
      <div className="ends">
        <span>{start}</span>
        <span>{end}</span>
      </div>
    </div>
  );
}
