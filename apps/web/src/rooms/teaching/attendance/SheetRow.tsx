import { inLanguage } from '../../../i18n/reader';
import { Icon } from '../../../ui/Icon';
import { Name } from '../../../ui/text';
import { t } from '../words';
import { type SheetPerson } from './attendance.queries';
import { LOOK } from './marks';
import { type Mark, MARKS } from './sheet';

const ABSENT_OFTEN = 3;

/** What a trainer should know before marking her. */
function Notes({ person, status }: { person: SheetPerson; status: Mark | null }) {
  const { gender: g, absentOfLastFive: n, excuse, arrivedAt } = person;
  return (
    <>
      {n >= ABSENT_OFTEN && <small className="t-bad">{t('attendance.absentLately', { n, g: g ?? 'other' })}</small>}
      {excuse && (
        <small>
          <Name>{t('attendance.excuse', { reason: excuse })}</Name>
        </small>
      )}
      {status === 'late' && arrivedAt && <small>{t('attendance.came', { time: arrivedAt, g: g ?? 'other' })}</small>}
    </>
  );
}

/** One person: a tap on the state turns present and absent, a tap on the name opens all four. */
export function SheetRow({
  person,
  place,
  status,
  open,
  readOnly,
  onTap,
  onOpen,
  onMark,
}: {
  person: SheetPerson;
  place: number;
  status: Mark | null;
  open: boolean;
  readOnly: boolean;
  onTap: () => void;
  onOpen: () => void;
  onMark: (status: Mark) => void;
}) {
  const name = inLanguage(person.name);
  const look = status && LOOK[status];
  const said = status ? t(LOOK[status].word) : t('attendance.unmarked');
  return (
    <li className={open ? 'op' : undefined}>
      <span className="no num">{place}</span>
      <button type="button" className="nm" aria-expanded={open} disabled={readOnly} onClick={onOpen}>
        <Name>{name}</Name>
        <Notes person={person} status={status} />
      </button>
      {open ? (
        <span className="four" role="radiogroup" aria-label={t('attendance.choose', { name })}>
          {MARKS.map((mark) => (
            <button
              key={mark}
              type="button"
              role="radio"
              aria-checked={status === mark}
              className={status === mark ? `st ${LOOK[mark].css} on` : 'st'}
              onClick={() => onMark(mark)}
            >
              {t(LOOK[mark].word)}
            </button>
          ))}
        </span>
      ) : (
        <button
          type="button"
          className={look ? `st ${look.css}` : 'st'}
          aria-label={`${name}: ${said}`}
          disabled={readOnly}
          onClick={onTap}
        >
          {look && <Icon name={look.icon} size={18} />}
          {said}
        </button>
      )}
    </li>
  );
}
