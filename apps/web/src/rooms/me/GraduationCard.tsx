import { type ReactNode } from 'react';
import { formats } from '../../i18n/format';
import { inLanguage } from '../../i18n/reader';
import { Card } from '../../ui/Card';
import { Icon, type IconName } from '../../ui/Icon';
import { Meter } from '../../ui/Meter';
import { ReasonLine } from '../../ui/ReasonLine';
import { Name } from '../../ui/text';
import { type Conditions, type Path } from './me.queries';
import { t } from './words';

/** Rounded down, so that nobody reads 80 % below a limit of 80. */
export const wholePercent = (share: number) => formats().percent(Math.floor(share * 100 + 1e-9) / 100);

export const genderOf = ({ person }: Path) => person.gender ?? 'other';

const OUTLOOK = {
  on_course: { word: 'me.onCourse', icon: 'check', css: 't-ok' },
  near: { word: 'me.near', icon: 'clock', css: 't-warn' },
  at_risk: { word: 'me.atRisk', icon: 'alert', css: 't-bad' },
} as const satisfies Record<Conditions['outlook'], { word: string; icon: IconName; css: string }>;

export function Outlook({ path, conditions }: { path: Path; conditions: Conditions }) {
  const { word, icon, css } = OUTLOOK[conditions.outlook];
  return (
    <span className={`row outlook ${css}`}>
      <Icon name={icon} size={16} />
      {t(word, { g: genderOf(path) })}
    </span>
  );
}

export function Reasons({ path, conditions }: { path: Path; conditions: Conditions }) {
  const said = (reason: Conditions['reasons'][number]) =>
    t(`me.reason.${reason.code}`, {
      g: genderOf(path),
      rate: reason.rate === null ? '' : wholePercent(reason.rate),
      limit: reason.limit === null ? '' : formats().percent(reason.limit),
      n: reason.absent ?? 0,
      course: reason.course ? inLanguage(reason.course.name) : '',
    });
  return conditions.reasons.map((reason) => (
    <ReasonLine key={said(reason)} kind={reason.code === 'attendance_near' ? 'waiting' : 'against'}>
      {said(reason)}
    </ReasonLine>
  ));
}

const Condition = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** What it takes to graduate, with what she has of it. */
export function ConditionList({ path, conditions }: { path: Path; conditions: Conditions }) {
  const f = formats();
  const { attendance, coreCourses, electives, capstone } = conditions;
  const passed = <span className="sm muted">{t('me.passed', { g: genderOf(path) })}</span>;
  const share = ({ have, need }: { have: number | null; need: number }) =>
    t('me.haveOf', { have: f.count(have ?? 0), need: f.count(need) });
  return (
    <dl className="rule3">
      <Condition name={t('me.attendance')}>
        <b>{attendance.have === null ? '–' : wholePercent(attendance.have)}</b>
        <span className="sm muted">{t('me.needed', { need: f.percent(attendance.need) })}</span>
      </Condition>
      <Condition name={t('me.core')}>
        <b>{share(coreCourses)}</b>
        {passed}
      </Condition>
      {electives.need > 0 && (
        <Condition name={t('me.electives')}>
          <b>{share(electives)}</b>
          {passed}
        </Condition>
      )}
      {capstone && (
        <Condition name={t('me.capstone')}>
          <b>
            {capstone.have !== null && f.count(Math.round(capstone.have))}
            {capstone.have === null &&
              (capstone.startsOn ? t('me.starts', { day: f.dayShort(capstone.startsOn) }) : t('me.notPlanned'))}
          </b>
          {capstone.have !== null && (
            <span className="sm muted">{t('me.needed', { need: f.count(capstone.need) })}</span>
          )}
        </Condition>
      )}
    </dl>
  );
}

export function GraduationCard({ path, conditions }: { path: Path; conditions: Conditions }) {
  const begun = path.courses.filter(({ progress, mark }) => progress > 0 || mark !== null);
  return (
    <Card title={t('me.graduation', { g: genderOf(path) })} aside={<Outlook path={path} conditions={conditions} />}>
      <Reasons path={path} conditions={conditions} />
      <ConditionList path={path} conditions={conditions} />
      {begun.length > 0 && (
        <>
          <hr className="rule" />
          <h3>{t('me.courses')}</h3>
          <ul className="crs">
            {begun.map(({ course, progress }) => (
              <li key={course.id}>
                <Name>{inLanguage(course.name)}</Name>
                <Meter share={progress} label={inLanguage(course.name)} tone={progress === 1 ? 'ok' : undefined} />
                <span className="num sm muted end">{wholePercent(progress)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
