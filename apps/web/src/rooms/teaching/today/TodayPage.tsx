import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useSession } from '../../../api/session.queries';
import { formats } from '../../../i18n/format';
import { inLanguage, reader } from '../../../i18n/reader';
import { useLetters } from '../../../offline/useLetters';
import { Banner } from '../../../ui/Banner';
import { Empty } from '../../../ui/Empty';
import { PageHead } from '../../../ui/PageHead';
import { Name } from '../../../ui/text';
import { sheetQuery } from '../attendance/attendance.queries';
import { sessionOf } from '../attendance/useSheet';
import { toMarkQuery } from '../results/results.queries';
import { type Session, todayQuery, unmarkedQuery } from '../sessions.queries';
import { t } from '../words';
import { SessionCard } from './SessionCard';
import './today.css';

const isDone = ({ state }: Session) => state === 'held' || state === 'cancelled' || state === 'made_up';

/** The one whose attendance is taken next: the one that is on, else the latest that began, else the first to come. */
const current = (sessions: Session[], now = Date.now()) => {
  const open = sessions.filter((session) => !isDone(session));
  const begun = open.filter(({ startsAt }) => Date.parse(startsAt) <= now);
  return (begun.find(({ endsAt }) => now < Date.parse(endsAt)) ?? begun.at(-1) ?? open[0])?.id;
};

/** Opened once with a network, every sheet of today can be opened without one. */
function useSheetsKept(sessions: Session[]) {
  const queries = useQueryClient();
  const ids = sessions.map(({ id }) => id).join();
  useEffect(() => {
    for (const id of ids.split(',').filter(Boolean)) void queries.prefetchQuery(sheetQuery(id));
  }, [ids, queries]);
}

function Unmarked({ session }: { session: Session }) {
  const f = formats();
  return (
    <Banner tone="warn" title={t('today.unmarked', { day: f.dayOfWeek(session.on) })}>
      <p>
        <Name>{inLanguage(session.course.name)}</Name> · <Name>{inLanguage(session.cohort.name)}</Name>
      </p>
      <p className="mt2">
        <Link to="/$lang/sessions/$sessionId" params={{ lang: reader().lang, sessionId: session.id }}>
          {t('today.takeNow')}
        </Link>
      </p>
    </Banner>
  );
}

function Letters() {
  const letters = useLetters(useSession().account.id) ?? [];
  const refused = letters.filter((letter) => letter.refused);
  const waiting = letters.length - refused.length;
  return (
    <>
      {waiting > 0 && <Banner icon="off" title={t('today.waiting', { n: waiting })} />}
      {refused.map(({ sheet }) => (
        <Banner key={sheet} tone="bad" title={t('today.refused')}>
          <p>{t('today.refusedHint')}</p>
          <p className="mt2">
            <Link to="/$lang/sessions/$sessionId" params={{ lang: reader().lang, sessionId: sessionOf(sheet) }}>
              {t('today.open')}
            </Link>
          </p>
        </Banner>
      ))}
    </>
  );
}

export function TodayPage() {
  const { data: today } = useSuspenseQuery(todayQuery).data;
  const { data: unmarked } = useSuspenseQuery(unmarkedQuery).data;
  const { data: toMark } = useSuspenseQuery(toMarkQuery).data;
  const here = new Set(today.items.map(({ id }) => id));
  const late = unmarked.items.filter(({ id }) => !here.has(id));
  const now = current(today.items);
  useSheetsKept([...today.items, ...late]);
  return (
    <div className="tt stack">
      <PageHead title={t('today.title')} acts={<span className="muted sm">{formats().dayOfWeek(localToday())}</span>} />
      <Letters />
      {today.items.length === 0 && <Empty title={t('today.none')}>{t('today.noneHint')}</Empty>}
      {today.items.map((session) => (
        <SessionCard
          key={session.id}
          session={session}
          isNext={session.id === now}
          toMark={toMark.items
            .filter(({ cohort, course }) => cohort.id === session.cohort.id && course.id === session.course.id)
            .reduce((sum, { cells, marked }) => sum + cells - marked, 0)}
        />
      ))}
      {late.map((session) => (
        <Unmarked key={session.id} session={session} />
      ))}
    </div>
  );
}

/** The day on the programme's calendar, wherever the phone is. */
const localToday = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Hebron' }).format(new Date());
