import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formats } from '../../../i18n/format';
import { shortName } from '../../../i18n/governorates';
import { Badge } from '../../../ui/Badge';
import { Button, IconButton } from '../../../ui/Button';
import { Drawer } from '../../../ui/Dialog';
import { Code } from '../../../ui/text';
import { type Application, applicationQuery, type Board, moveApplicant, refreshBoard } from '../hiring.queries';
import { STAGE } from '../wording';
import { t } from '../words';
import { inLane } from './board';
import { FitExplained } from './FitExplained';
import { saidName } from './names';
import { OfferDialog } from './OfferDialog';
import { OfferFacts } from './OfferFacts';
import { RejectDialog } from './RejectDialog';

/** One applicant without losing the board: why they fit, how to reach them, what may be done next. */
export function ApplicantDrawer({
  board,
  id,
  onClose,
  onGo,
}: {
  board: Board;
  id: string;
  onClose: () => void;
  onGo: (id: string) => void;
}) {
  const { data } = useQuery(applicationQuery(id));
  const card = board.applications.find((one) => one.id === id);
  if (!card) return null;
  const lane = inLane(board.applications, card.stage);
  const at = lane.indexOf(card);
  return (
    <Drawer title={saidName(card)} onClose={onClose}>
      <div className="stack">
        <div className="row between">
          <span className="muted sm">
            {t('drawer.place', { at: at + 1, of: lane.length, stage: t(STAGE[card.stage]) })}
          </span>
          <span className="row">
            <IconButton
              icon="rise"
              label={t('drawer.previous')}
              disabled={at === 0}
              onClick={() => onGo(lane[at - 1]!.id)}
            />
            <IconButton
              icon="down"
              label={t('drawer.next')}
              disabled={at === lane.length - 1}
              onClick={() => onGo(lane[at + 1]!.id)}
            />
          </span>
        </div>
        {data ? <Person board={board} application={data.data} /> : <p className="soft">{t('drawer.wait')}</p>}
      </div>
    </Drawer>
  );
}

function Person({ board, application }: { board: Board; application: Application }) {
  const f = formats();
  return (
    <>
      <p className="row wrapf">
        <Badge icon="clock">{t('drawer.appliedOn', { day: f.day(application.appliedAt.slice(0, 10)) })}</Badge>
        {application.name && <Badge icon="eye">{t('drawer.namedBecause')}</Badge>}
      </p>
      {application.offer && <OfferFacts offer={application.offer} roleId={board.role.id} />}
      <FitExplained fit={application.fit} />
      <dl className="facts">
        {application.contact?.phone && (
          <div>
            <dt>{t('drawer.phone')}</dt>
            <dd>
              <a href={`tel:${application.contact.phone}`}>
                <Code>{application.contact.phone}</Code>
              </a>
            </dd>
          </div>
        )}
        {application.contact?.email && (
          <div>
            <dt>{t('drawer.email')}</dt>
            <dd>
              <a href={`mailto:${application.contact.email}`}>
                <Code>{application.contact.email}</Code>
              </a>
            </dd>
          </div>
        )}
        {application.governorate && (
          <div>
            <dt>{t('drawer.governorate')}</dt>
            <dd>{shortName(application.governorate)}</dd>
          </div>
        )}
      </dl>
      <Acts board={board} application={application} />
    </>
  );
}

const NEXT = {
  applied: [['shortlisted', 'drawer.shortlist']],
  shortlisted: [['interview', 'drawer.interview']],
  interview: [],
  offered: [],
  hired: [],
  rejected: [['applied', 'drawer.reopen']],
  withdrawn: [],
} as const;

function Acts({ board, application }: { board: Board; application: Application }) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState<'offer' | 'reject' | null>(null);
  const move = useMutation({
    mutationFn: (stage: 'applied' | 'shortlisted' | 'interview') => moveApplicant(application, { stage }),
    onSettled: () => refreshBoard(queries, board.role.id),
  });
  if (!application.moves.length) return null;
  const next = NEXT[application.stage];
  const mayOffer = application.stage !== 'rejected';
  const close = () => setAsking(null);
  return (
    <div className="acts">
      {move.error && <p role="alert">{move.error.message}</p>}
      {next.map(([stage, word]) => (
        <Button key={stage} look="primary" busy={move.isPending} onClick={() => move.mutate(stage)}>
          {t(word)}
        </Button>
      ))}
      {mayOffer && (
        <Button look={next.length ? undefined : 'primary'} onClick={() => setAsking('offer')}>
          {t('drawer.offer')}
        </Button>
      )}
      {application.moves.includes('rejected') && (
        <Button look="danger" onClick={() => setAsking('reject')}>
          {t('drawer.reject')}
        </Button>
      )}
      {asking === 'offer' && <OfferDialog role={board.role} applicant={application} onClose={close} />}
      {asking === 'reject' && <RejectDialog roleId={board.role.id} applicant={application} onClose={close} />}
    </div>
  );
}
