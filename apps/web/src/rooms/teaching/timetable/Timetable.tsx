import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api, ifMatch } from '../../../api/client';
import { formats } from '../../../i18n/format';
import { inLanguage, reader } from '../../../i18n/reader';
import { Badge, type Tone } from '../../../ui/Badge';
import { Button, IconButton } from '../../../ui/Button';
import { Empty } from '../../../ui/Empty';
import { Name } from '../../../ui/text';
import { toast } from '../../../ui/toasts';
import { type Session, timetableQuery } from '../sessions.queries';
import { t } from '../words';
import { monthAfter, monthOf } from './month';
import { SessionDialog } from './SessionDialog';
import '../grid/grid.css';
import './timetable.css';

const TONE: Record<Session['state'], Tone | undefined> = {
  planned: undefined,
  moved: 'note',
  held: 'ok',
  cancelled: 'bad',
  made_up: 'note',
};

function Times({ session }: { session: Session }) {
  const f = formats();
  return (
    <>
      {f.dayOfWeek(session.on)}{' '}
      <bdi dir="ltr" className="num">
        {f.time(session.startsAt)}–{f.time(session.endsAt)}
      </bdi>
      {session.movedFrom && <span className="sub">{t('timetable.was', { when: f.instant(session.movedFrom) })}</span>}
    </>
  );
}

function Row({ session, onChange }: { session: Session; onChange: () => void }) {
  const queries = useQueryClient();
  const replan = useMutation({
    mutationFn: () =>
      answer(
        api.PATCH('/api/v1/sessions/{sessionId}', {
          params: { path: { sessionId: session.id } },
          headers: ifMatch(`"v${session.version}"`),
          body: { state: 'planned' },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
    onError: (error) => toast(error.message),
  });
  return (
    <tr>
      <td>
        <Times session={session} />
      </td>
      <th scope="row">
        <Link to="/$lang/sessions/$sessionId" params={{ lang: reader().lang, sessionId: session.id }}>
          <Name>{inLanguage(session.course.name)}</Name>
        </Link>
        {session.trainer && (
          <span className="sub">
            <Name>{inLanguage(session.trainer.name)}</Name>
          </span>
        )}
      </th>
      <td>
        <Name>{session.room ? t('today.room', { room: session.room }) : t('today.remote')}</Name>
      </td>
      <td>
        <Badge tone={TONE[session.state]}>
          {t(`timetable.state.${session.state}`)}
          {session.reason && ` · ${t(`timetable.reason.${session.reason}`)}`}
        </Badge>
      </td>
      <td className="end">
        {session.can.change && (
          <Button size="sm" look="quiet" onClick={onChange}>
            {t('timetable.move')}
          </Button>
        )}
        {session.can.replan && (
          <Button size="sm" look="quiet" busy={replan.isPending} onClick={() => replan.mutate()}>
            {t('timetable.replan')}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** A cohort's sessions, a month at a time; a coordinator adds, moves and cancels them. */
export function Timetable({ cohortId, today, canPlan }: { cohortId: string; today: string; canPlan: boolean }) {
  const [month, setMonth] = useState(monthOf(today));
  const { items } = useSuspenseQuery(timetableQuery(cohortId, month.from, month.to)).data.data;
  const [open, setOpen] = useState<Session | 'new' | null>(null);
  return (
    <div className="card flush">
      <div className="bar2">
        <IconButton
          icon="arrow"
          label={t('timetable.earlier')}
          data-back=""
          onClick={() => setMonth(monthAfter(month.from, -1))}
        />
        <h2 aria-live="polite">{formats().month(month.from)}</h2>
        <IconButton icon="arrow" label={t('timetable.later')} onClick={() => setMonth(monthAfter(month.from, 1))} />
        <span className="push" />
        {canPlan && (
          <Button size="sm" look="primary" icon="plus" onClick={() => setOpen('new')}>
            {t('timetable.add')}
          </Button>
        )}
      </div>
      {items.length === 0 ? (
        <Empty title={t('timetable.none')}>{canPlan && t('timetable.noneHint')}</Empty>
      ) : (
        <div className="scroll">
          <table className="timetable">
            <thead>
              <tr>
                <th scope="col">{t('timetable.when')}</th>
                <th scope="col">{t('timetable.course')}</th>
                <th scope="col">{t('timetable.where')}</th>
                <th scope="col">{t('timetable.state')}</th>
                <td>
                  <span className="vh">{t('timetable.acts')}</span>
                </td>
              </tr>
            </thead>
            <tbody>
              {items.map((session) => (
                <Row key={session.id} session={session} onChange={() => setOpen(session)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open && (
        <SessionDialog
          cohortId={cohortId}
          session={open === 'new' ? null : open}
          today={today}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
