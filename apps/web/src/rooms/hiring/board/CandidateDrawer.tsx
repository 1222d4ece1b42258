import { shortName } from '../../../i18n/governorates';
import { Badge } from '../../../ui/Badge';
import { Drawer } from '../../../ui/Dialog';
import { InviteButton } from '../home/FittingCard';
import { type Board, type Candidate } from '../hiring.queries';
import { t } from '../words';
import { FitExplained } from './FitExplained';
import { saidName } from './names';

/** Somebody who fits and has not applied. */
export const CandidateDrawer = ({
  board,
  candidate,
  onClose,
}: {
  board: Board;
  candidate: Candidate;
  onClose: () => void;
}) => (
  <Drawer title={saidName(candidate)} onClose={onClose}>
    <div className="stack">
      <p className="row wrapf">
        <Badge icon="eye">{candidate.name ? t('fit.namedConsent') : t('fit.namedLater')}</Badge>
        {!candidate.graduated && <Badge icon="clock">{t('fit.learning')}</Badge>}
        {candidate.governorate && <Badge icon="pin">{shortName(candidate.governorate)}</Badge>}
      </p>
      <FitExplained fit={candidate.fit} />
      {board.role.can.update && board.role.state === 'open' && (
        <div className="acts">
          <InviteButton roleId={board.role.id} candidate={candidate} />
        </div>
      )}
    </div>
  </Drawer>
);
