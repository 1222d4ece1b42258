import { type ReactNode } from 'react';
import { Badge, type Tone } from './Badge';
import { Icon, type IconName } from './Icon';
import { formats } from '../i18n/format';
import { t } from './words';

export interface Need {
  key: string;
  what: ReactNode;
  where?: ReactNode;
  why?: ReactNode;
  act: ReactNode;
}
export interface NeedGroup {
  key: string;
  title: ReactNode;
  icon: IconName;
  tone?: Tone;
  /** How many there are in all, when only the first are listed. */
  count?: number;
  needs: Need[];
}

const move = (list: HTMLElement, by: number) => {
  const acts = [...list.querySelectorAll<HTMLElement>('.list a, .list button')];
  const at = acts.indexOf(document.activeElement as HTMLElement);
  acts[Math.min(acts.length - 1, Math.max(0, at + by))]?.focus();
};

/** What waits for somebody, grouped, each with its act. J and K walk, Enter acts. Empty says that nothing waits. */
export function NeedsList({ groups }: { groups: NeedGroup[] }) {
  const full = groups.filter(({ needs }) => needs.length > 0);
  if (!full.length) return <section className="card soft">{t('ui.nothingWaits')}</section>;
  return (
    <div
      className="card flush needs"
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'j' || key === 'ي') move(currentTarget, 1);
        if (key === 'k' || key === 'ك') move(currentTarget, -1);
      }}
    >
      {full.map(({ key, title, icon, tone, count, needs }) => (
        <section className="grp" key={key}>
          <header>
            <Icon name={icon} />
            <h2>{title}</h2>
            <Badge tone={tone}>{formats().count(count ?? needs.length)}</Badge>
          </header>
          <ul className="list">
            {needs.map((need) => (
              <li key={need.key}>
                <div className="grow">
                  <b>{need.what}</b>
                  {need.where && <span className="sub"> · {need.where}</span>}
                  {need.why && <p className="why">{need.why}</p>}
                </div>
                {need.act}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
