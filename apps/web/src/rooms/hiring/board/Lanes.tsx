import { Icon } from '../../../ui/Icon';
import { type Board } from '../hiring.queries';
import { type BoardSearch } from '../hiring.routes';
import { t } from '../words';
import { ApplicantCard } from './ApplicantCard';
import { inLane, LANES } from './board';
import { FitLane } from './FitLane';
import { Lane } from './Lane';
import { OfferDialog } from './OfferDialog';
import { useBoard } from './useBoard';

/** The lanes with their cards; what happens is said for those who do not see it. */
export function Lanes({
  board,
  selected,
  onOpen,
}: {
  board: Board;
  selected?: string;
  onOpen: (search: BoardSearch) => void;
}) {
  const hand = useBoard(board);
  const card = hand.applications.find(({ id }) => id === hand.lifted?.id) ?? null;
  return (
    <>
      <div className="board" role="region" aria-label={t('board.board')} tabIndex={-1}>
        <FitLane board={board} onOpen={(candidate) => onOpen({ candidate })} />
        {LANES.map((lane) => {
          const cards = inLane(hand.applications, lane);
          return (
            <Lane
              key={lane}
              lane={lane}
              count={cards.length}
              lifted={hand.lifted}
              card={card}
              onOver={() => card && hand.lift(card, lane)}
              onDrop={() => card && hand.drop(card, lane)}
            >
              {cards.map((one) => (
                <ApplicantCard
                  key={one.id}
                  card={one}
                  hand={hand}
                  selected={one.id === selected}
                  onOpen={() => onOpen({ applicant: one.id })}
                />
              ))}
            </Lane>
          );
        })}
      </div>
      <div className="hintbar" role="status">
        <Icon name="info" size={18} />
        <span>{hand.said || t('board.keys')}</span>
      </div>
      <p className="vh" id="board-keys">
        {t('board.keys')}
      </p>
      {hand.offering && (
        <OfferDialog role={board.role} applicant={hand.offering} onClose={() => hand.setOffering(null)} />
      )}
    </>
  );
}
