import { formats } from '../../../i18n/format';
import { shortName } from '../../../i18n/governorates';
import { Icon } from '../../../ui/Icon';
import { FitMark } from '../FitMark';
import { InviteButton } from '../home/FittingCard';
import { type Board } from '../hiring.queries';
import { t } from '../words';
import { saidName, Who } from './names';

/** Those who fit and have not applied; without a name until they do. */
export function FitLane({ board, onOpen }: { board: Board; onOpen: (key: string) => void }) {
  return (
    <section className="lane sug" aria-label={t('home.fitNotApplied')}>
      <header>
        <h2>{t('home.fitNotApplied')}</h2>
        <span>{formats().count(board.fitting)}</span>
      </header>
      {!board.verified && <p className="sm soft">{t('home.unverifiedHint')}</p>}
      {board.candidates.map((candidate) => (
        <article className="cand" key={candidate.key} aria-label={saidName(candidate)}>
          <button type="button" className="open" onClick={() => onOpen(candidate.key)}>
            <Who {...candidate} />
          </button>
          <FitMark met={candidate.fit.requiredMet} of={candidate.fit.required} />
          <span className="w muted">
            <Icon name={candidate.name ? 'pin' : 'eye'} size={16} />
            <span>
              {candidate.name && candidate.governorate ? shortName(candidate.governorate) : t('fit.namedLater')}
            </span>
          </span>
          {board.role.can.update && board.role.state === 'open' && (
            <InviteButton roleId={board.role.id} candidate={candidate} />
          )}
        </article>
      ))}
    </section>
  );
}
