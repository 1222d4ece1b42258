import { type ReactNode } from 'react';
import { formats } from '../i18n/format';
import { Icon } from './Icon';

/** The steps of one flow; `now` counts from 0. */
export const Stepper = ({ steps, now }: { steps: ReactNode[]; now: number }) => (
  <ol className="stp">
    {steps.map((step, at) => (
      <li
        key={at}
        className={at < now ? 'done' : at === now ? 'now' : undefined}
        aria-current={at === now ? 'step' : undefined}
      >
        <i>{at < now ? <Icon name="check" size={14} /> : formats().count(at + 1)}</i>
        {step}
      </li>
    ))}
  </ol>
);
