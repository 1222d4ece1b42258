import { useEffect, useRef } from 'react';
import { formats } from '../../../i18n/format';
import { rtl } from '../../../i18n/reader';
import { Icon, type IconName } from '../../../ui/Icon';
import { FitMark } from '../FitMark';
import { type Applicant } from '../hiring.queries';
import { daysSince, daysUntil } from '../wording';
import { t } from '../words';
import { type Lane, laneBeside, neighbour, stepOf } from './board';
import { saidName, Who } from './names';
import { type useBoard } from './useBoard';

type Hand = Pick<ReturnType<typeof useBoard>, 'lifted' | 'lift' | 'drop' | 'letGo' | 'applications'>;

/** Space lifts, arrows move, Space drops, Escape returns; with the mouse it is dragged. Enter on the name opens the person. */
export function ApplicantCard({
  card,
  hand,
  selected,
  onOpen,
}: {
  card: Applicant;
  hand: Hand;
  selected: boolean;
  onOpen: () => void;
}) {
  const ref = useRef<HTMLElement>(null);
  const lifted = hand.lifted?.id === card.id ? hand.lifted : null;
  const movable = card.moves.length > 0;
  useEffect(() => {
    if (lifted) ref.current?.focus();
  }, [lifted]);
  const keys = (event: React.KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return;
    const act = lifted ? keysInHand(event.key) : keysAtRest(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  };
  const keysInHand = (key: string) => {
    const step = stepOf(key, rtl());
    if (step) return () => hand.lift(card, laneBeside(lifted!.over, step));
    if (key === ' ' || key === 'Enter') return () => hand.drop(card, lifted!.over);
    return key === 'Escape' ? () => hand.letGo(card) : null;
  };
  const keysAtRest = (key: string) => {
    if (key === ' ' && movable) return () => hand.lift(card, card.stage as Lane);
    if (key === 'Enter') return onOpen;
    const next = neighbour(hand.applications, card.id, key, rtl());
    return next ? () => document.getElementById(`card-${next}`)?.focus() : null;
  };
  const classes = ['cand', selected && 'sel', lifted && 'lift', card.stage === 'hired' && 'done'];
  return (
    <article
      ref={ref}
      id={`card-${card.id}`}
      className={classes.filter(Boolean).join(' ')}
      tabIndex={0}
      aria-label={saidName(card)}
      aria-describedby={movable ? 'board-keys' : undefined}
      draggable={movable}
      onKeyDown={keys}
      onBlur={() => lifted && hand.letGo(card)}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', card.id);
        event.dataTransfer.effectAllowed = 'move';
        setTimeout(() => hand.lift(card, card.stage as Lane));
      }}
      onDragEnd={() => lifted && hand.letGo(card)}
    >
      <button type="button" className="open" tabIndex={-1} onClick={onOpen}>
        <Who {...card} />
      </button>
      <FitMark met={card.requiredMet} of={card.required} />
      <Situation card={card} />
    </article>
  );
}

/** After how many days an applicant has waited too long. */
const WAITS_LONG = 4;

/** What matters about the card at its stage, in one line. */
function Situation({ card }: { card: Applicant }) {
  const days = daysSince(card.movedAt);
  const [tone, icon, text] = situationOf(card, days);
  return (
    <span className={`w ${tone}`}>
      <Icon name={icon} size={16} />
      <span>{text}</span>
    </span>
  );
}

function situationOf({ stage, offer }: Applicant, days: number): [tone: string, icon: IconName, text: string] {
  if (stage === 'hired' && offer)
    return ['t-ok', 'check', t('card.starts', { day: formats().dayShort(offer.startsOn) })];
  if (stage === 'offered' && offer) return ['t-note', 'wait', t('card.offerEnds', { n: daysUntil(offer.expiresOn) })];
  if (stage === 'applied' && days >= WAITS_LONG) return ['t-warn', 'alert', t('card.waits', { n: days })];
  if (offer && offer.state !== 'sent') return ['muted', 'info', t(OFFER_WORD[offer.state])];
  if (stage === 'interview') return ['t-acc', 'cal', t('card.interviewing', { n: days })];
  return ['muted', 'clock', t('card.since', { n: days })];
}

const OFFER_WORD = {
  accepted: 'offer.accepted',
  declined: 'offer.declined',
  expired: 'offer.expired',
  withdrawn: 'offer.withdrawn',
} as const;
