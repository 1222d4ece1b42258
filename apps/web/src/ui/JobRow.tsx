import { type ReactNode } from 'react';
import { formats } from '../i18n/format';
import { Icon, type IconName } from './Icon';
import { Meter } from './Meter';
import { t } from './words';

export type JobState = 'waiting' | 'running' | 'partly' | 'done' | 'failed' | 'undone';
const LOOK: Record<JobState, [IconName, string]> = {
  waiting: ['clock', 'muted'],
  running: ['wait', 't-acc'],
  partly: ['alert', 't-warn'],
  done: ['check', 't-ok'],
  failed: ['x', 't-bad'],
  undone: ['undo', 'muted'],
};
const WORD = {
  waiting: 'ui.waiting',
  running: 'ui.running',
  partly: 'ui.partly',
  done: 'ui.done',
  failed: 'ui.failed',
  undone: 'ui.undone',
} as const;

/** Long work; it goes on when the page is closed. `share` 0–1 while it runs. */
export const JobRow = ({
  state,
  title,
  share,
  children,
  acts,
}: {
  state: JobState;
  title: string;
  share?: number | null;
  children?: ReactNode;
  acts?: ReactNode;
}) => (
  <li className="job">
    <span className={LOOK[state][1]}>
      <Icon name={LOOK[state][0]} size={22} />
    </span>
    <div className="grow">
      <b>{title}</b> <span className="sub">· {t(WORD[state])}</span>
      {children && <div className="sub">{children}</div>}
      {state === 'running' && share != null && (
        <div className="row mt2">
          <span className="grow">
            <Meter share={share} label={title} thick />
          </span>
          <b className="num sm">{formats().percent(share)}</b>
        </div>
      )}
    </div>
    {acts}
  </li>
);
