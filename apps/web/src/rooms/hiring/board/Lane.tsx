import { type ReactNode } from 'react';
import { formats } from '../../../i18n/format';
import { type Applicant, type Stage } from '../hiring.queries';
import { STAGE } from '../wording';
import { t } from '../words';
import { dropOn, type Lane as LaneName } from './board';
import { type Lifted } from './useBoard';

/** One stage; a card may be dropped on it where that is the company's to decide. */
export function Lane({
  lane,
  count,
  lifted,
  card,
  onOver,
  onDrop,
  children,
}: {
  lane: LaneName;
  count: number;
  lifted: Lifted | null;
  /** The card in the hand. */
  card: Applicant | null;
  onOver: () => void;
  onDrop: () => void;
  children: ReactNode;
}) {
  const over = lifted?.over === lane;
  const refused = over && card && dropOn(card, lane) === 'refused';
  return (
    <section
      className={['lane', over && (refused ? 'no' : 'over')].filter(Boolean).join(' ')}
      aria-label={t(STAGE[lane as Stage])}
      onDragOver={(event) => {
        event.preventDefault();
        if (lifted && !over) onOver();
      }}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
    >
      <header>
        <h2>{t(STAGE[lane as Stage])}</h2>
        <span>{formats().count(count)}</span>
      </header>
      {over && card && card.stage !== lane && (
        <div className="slot">{refused ? t('board.notHere') : t('board.here')}</div>
      )}
      {children}
    </section>
  );
}
