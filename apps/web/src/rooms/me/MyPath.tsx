import { formats } from '../../i18n/format';
import { PathLine } from '../../ui/Path';
import { type Path } from './me.queries';
import { t } from './words';

type Station = Path['stations'][number];

const noteOf = (station: Station, { enrolment }: Path) => {
  const f = formats();
  if (station.state === 'now' && station.code === 'training' && enrolment)
    return t('me.weekOf', { n: f.count(enrolment.week), of: f.count(enrolment.weeks) });
  if (!station.on) return '';
  return station.state === 'done' ? f.dayShort(station.on) : t('me.expected', { day: f.dayShort(station.on) });
};

/** The stations from application to work: with their words on a desktop, the line alone with where she is on a phone. */
export function MyPath({ path }: { path: Path }) {
  const f = formats();
  const part = path.enrolment ? path.enrolment.week / path.enrolment.weeks : undefined;
  const stations = path.stations.map((station) => ({
    name: t(`me.station.${station.code}`),
    state: station.state,
    note: noteOf(station, path),
    part: station.code === 'training' ? part : undefined,
  }));
  const now = stations.find(({ state }) => state === 'now');
  const graduation = path.stations.find(({ code }) => code === 'graduated');
  return (
    <>
      <div className="desk-only">
        <PathLine stations={stations} />
      </div>
      <div className="phone-only">
        <PathLine stations={stations} mini />
        <p className="mt2 row between base">
          <span>
            <b className="t-acc">{now?.name}</b> {now?.note && <span className="sm muted">· {now.note}</span>}
          </span>
          {graduation?.state === 'next' && graduation.on && (
            <span className="sm muted">
              {t('me.station.graduated')} {f.dayShort(graduation.on)}
            </span>
          )}
        </p>
      </div>
    </>
  );
}
