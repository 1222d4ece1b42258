import { type ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

const ICON: Record<string, IconName> = { for: 'check', against: 'x', waiting: 'clock' };
const TONE: Record<string, string> = { for: 't-ok', against: 't-bad', waiting: 'muted' };

/** Why: a reason for, against, or something that is still to come. No score stands without these. */
export const ReasonLine = ({ kind, children }: { kind: 'for' | 'against' | 'waiting'; children: ReactNode }) => (
  <p className="why">
    <span className={TONE[kind]}>
      <Icon name={ICON[kind] ?? 'check'} size={16} />
    </span>
    <span>{children}</span>
  </p>
);
