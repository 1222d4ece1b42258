import { Link } from '@tanstack/react-router';
import { formats } from '../../../i18n/format';
import { inLanguage, reader } from '../../../i18n/reader';
import { Badge } from '../../../ui/Badge';
import { buttonClass } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { Name } from '../../../ui/text';
import { type Session } from '../sessions.queries';
import { t } from '../words';

const isOn = ({ startsAt, endsAt }: Session, now = Date.now()) =>
  Date.parse(startsAt) <= now && now < Date.parse(endsAt);

function State({ session, isNext }: { session: Session; isNext: boolean }) {
  const f = formats();
  if (session.state === 'cancelled' || session.state === 'made_up')
    return (
      <Badge tone="bad" icon="x">
        {t('today.cancelled')}
      </Badge>
    );
  if (session.state === 'held')
    return (
      <Badge tone="ok" icon="check">
        {t('today.saved', { marked: f.count(session.marked), of: f.count(session.trainees) })}
      </Badge>
    );
  if (isNext && isOn(session))
    return (
      <Badge tone="acc" icon="clock">
        {t('today.now')}
      </Badge>
    );
  return session.state === 'moved' ? (
    <Badge tone="note" icon="cal">
      {t('today.moved')}
    </Badge>
  ) : null;
}

/** A session of today, one tap from its sheet. */
export function SessionCard({ session, isNext, toMark }: { session: Session; isNext: boolean; toMark: number }) {
  const f = formats();
  const { lang } = reader();
  const params = { lang, sessionId: session.id };
  return (
    <section className={isNext ? 'card now' : 'card'}>
      <div className="ses">
        <div className="tm">
          <b className="num">{f.time(session.startsAt)}</b>
          <span className="muted sm num">{f.time(session.endsAt)}</span>
        </div>
        <div>
          <State session={session} isNext={isNext} />
          <h2>
            <Link to="/$lang/sessions/$sessionId" params={params}>
              <Name>{inLanguage(session.course.name)}</Name>
            </Link>
          </h2>
          <p className="soft sm">
            <Name>{inLanguage(session.cohort.name)}</Name> ·{' '}
            <Name>{session.room ? t('today.room', { room: session.room }) : t('today.remote')}</Name> ·{' '}
            {t('today.trainees', { n: session.trainees })}
          </p>
          {toMark > 0 && (
            <p className="why mt2">
              <Icon name="doc" size={16} />
              <Link
                to="/$lang/grades/$cohortId/$courseId"
                params={{ lang, cohortId: session.cohort.id, courseId: session.course.id }}
              >
                {t('today.toMark', { n: toMark })}
              </Link>
            </p>
          )}
        </div>
      </div>
      {(isNext ? session.can.markFrom !== null : session.can.mark && session.state !== 'held') && (
        <Link
          to="/$lang/sessions/$sessionId"
          params={params}
          className={`${buttonClass(isNext ? { look: 'primary', size: 'big', block: true } : { block: true })} mt4`}
        >
          {t('today.take')}
        </Link>
      )}
    </section>
  );
}
