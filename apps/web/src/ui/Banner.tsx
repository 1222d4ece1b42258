import { type ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

const ICON: Record<string, IconName> = { note: 'info', ok: 'check', warn: 'alert', bad: 'alert' };

/** The condition of this page: without a network, saved, gone wrong. */
export const Banner = ({
  tone = 'note',
  icon,
  title,
  children,
}: {
  tone?: 'note' | 'ok' | 'warn' | 'bad';
  icon?: IconName;
  title: ReactNode;
  children?: ReactNode;
}) => (
  <div className={`banner ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
    <Icon name={icon ?? ICON[tone] ?? 'info'} />
    <div className="grow">
      <b>{title}</b>
      {children && <div className="sm">{children}</div>}
    </div>
  </div>
);
