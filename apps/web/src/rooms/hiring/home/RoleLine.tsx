import { Link } from '@tanstack/react-router';
import { formats } from '../../../i18n/format';
import { inLanguage, reader } from '../../../i18n/reader';
import { Badge } from '../../../ui/Badge';
import { Name } from '../../../ui/text';
import { type Role } from '../hiring.queries';
import { daysUntil, placeOf, ROLE_STATE } from '../wording';
import { t } from '../words';

const STATIONS = [
  ['applied', 'pipe.applied'],
  ['shortlisted', 'pipe.shortlisted'],
  ['interview', 'pipe.interview'],
  ['offered', 'pipe.offered'],
  ['hired', 'pipe.hired'],
] as const;

/** One open role: where it is, how many stand where, and what is urgent about it. */
export function RoleLine({ role, fitting, waiting }: { role: Role; fitting: number | null; waiting: number }) {
  const f = formats();
  const classOf = (n: number, hire: boolean) => (n === 0 ? 'zero' : hire ? 'hire' : 'has');
  return (
    <div className="rl">
      <div>
        <Link className="name" to="/$lang/company/roles/$roleId" params={{ lang: reader().lang, roleId: role.id }}>
          <Name>{inLanguage(role.title)}</Name>
        </Link>
        <p className="sm muted">
          {placeOf(role)} · {t('role.seats', { n: role.seats })}
          {role.closesOn && (
            <>
              <br />
              {t('role.closesOn', { day: f.dayShort(role.closesOn) })}
            </>
          )}
        </p>
      </div>
      <ol className="pipe" tabIndex={0}>
        {fitting !== null && (
          <li className={`fit ${classOf(fitting, false)}`}>
            <b className="num">{f.count(fitting)}</b>
            <span>{t('pipe.fit')}</span>
          </li>
        )}
        {STATIONS.map(([stage, word]) => (
          <li key={stage} className={classOf(role.pipeline[stage], stage === 'hired')}>
            <b className="num">{f.count(role.pipeline[stage])}</b>
            <span>{t(word)}</span>
          </li>
        ))}
      </ol>
      <div className="end">
        <RoleBadge role={role} waiting={waiting} />
      </div>
    </div>
  );
}

/** From how many days before the last one on it is urgent, and for how many after the first one a role is new. */
const CLOSES_SOON = 7;
const NEW_FOR = 3;

function RoleBadge({ role, waiting }: { role: Role; waiting: number }) {
  const left = role.closesOn ? daysUntil(role.closesOn) : null;
  if (role.state !== 'open') return <Badge>{t(ROLE_STATE[role.state])}</Badge>;
  if (left !== null && left < 0) return <Badge>{t('role.pastClosing')}</Badge>;
  if (left !== null && left <= CLOSES_SOON)
    return (
      <Badge tone="warn" icon="alert">
        {t('role.closesIn', { n: left })}
      </Badge>
    );
  if (waiting > 0)
    return (
      <Badge tone="warn" icon="alert">
        {t('role.waitForYou', { n: waiting })}
      </Badge>
    );
  if (role.openedOn && daysUntil(role.openedOn) >= -NEW_FOR) return <Badge tone="note">{t('role.new')}</Badge>;
  return null;
}
