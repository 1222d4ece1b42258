import { type ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

export type Tone = 'ok' | 'warn' | 'bad' | 'note' | 'acc';

/** A status in a word, never colour alone. */
export const Badge = ({ tone, icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) => (
  <span className={tone ? `badge ${tone}` : 'badge'}>
    {icon && <Icon name={icon} size={16} />}
    {children}
  </span>
);

/** A skill, a filter. `state`: chosen, or missing (dashed). */
export const Tag = ({ state, children }: { state?: 'on' | 'miss'; children: ReactNode }) => (
  <span className={state ? `tag ${state}` : 'tag'}>{children}</span>
);
