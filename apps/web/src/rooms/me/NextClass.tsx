import { formats } from '../../i18n/format';
import { inLanguage } from '../../i18n/reader';
import { Badge } from '../../ui/Badge';
import { Empty } from '../../ui/Empty';
import { Icon, type IconName } from '../../ui/Icon';
import { Name } from '../../ui/text';
import { type Path } from './me.queries';
import { t } from './words';
import { nextDay } from './days';

const A_MINUTE = 60_000;
const SOON = 90;

/** How soon: in minutes when it is near, else the day. */
function whenIs({ startsAt, on }: NonNullable<Path['next']>, today: string, now: number) {
  const minutes = Math.ceil((Date.parse(startsAt) - now) / A_MINUTE);
  if (minutes <= 0) return t('me.now');
  if (minutes <= SOON) return t('me.inMinutes', { n: minutes });
  if (on === today) return t('me.laterToday');
  return on === nextDay(today) ? t('me.tomorrow') : formats().dayOfWeek(on);
}

const Fact = ({ icon, children }: { icon: IconName; children: React.ReactNode }) => (
  <span>
    <Icon name={icon} size={18} />
    {children}
  </span>
);

export function NextClass({ path }: { path: Path }) {
  const { next, today, enrolment } = path;
  const f = formats();
  if (!next) return <Empty title={t('me.noNext')}>{t('me.noNextHint')}</Empty>;
  return (
    <section className="card nextc" aria-label={t('me.next')}>
      <div className="row between">
        <Badge tone="acc" icon="clock">
          {whenIs(next, today, Date.now())}
        </Badge>
        <span className="sm muted">{t('me.number', { n: f.count(next.number), of: f.count(next.of) })}</span>
      </div>
      <h2 className="mt3">
        <Name>{inLanguage(next.course.name)}</Name>
      </h2>
      <p className="meta mt2">
        <Fact icon="clock">
          <b className="num">
            <bdi dir="ltr">
              {f.time(next.startsAt)}–{f.time(next.endsAt)}
            </bdi>
          </b>
        </Fact>
        <Fact icon="pin">
          <Name>
            {next.room
              ? t('me.room', { room: next.room, centre: enrolment ? inLanguage(enrolment.centre) : '' })
              : t('me.remote')}
          </Name>
        </Fact>
        {next.trainer && (
          <Fact icon="user">
            <Name>{inLanguage(next.trainer.name)}</Name>
          </Fact>
        )}
      </p>
    </section>
  );
}
