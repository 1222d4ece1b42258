import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from '../../../ui/toasts';
import { type Applicant, type Board, boardQuery, moveApplicant, refreshBoard } from '../hiring.queries';
import { STAGE } from '../wording';
import { t } from '../words';
import { dropOn, isOut, type Lane, movedTo } from './board';
import { saidName } from './names';

/** A card in the hand: by key or mouse; `over` is the lane that it would fall into. */
export interface Lifted {
  id: string;
  over: Lane;
}

/** Moving cards: shown at once, taken back with the reason when the server refuses. */
export function useBoard(board: Board) {
  const queries = useQueryClient();
  const { queryKey } = boardQuery(board.role.id);
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const [said, setSaid] = useState('');
  const [offering, setOffering] = useState<Applicant | null>(null);
  const move = useMutation({
    mutationFn: ({ card, stage }: { card: Applicant; stage: 'applied' | 'shortlisted' | 'interview' }) =>
      moveApplicant(card, { stage }),
    onMutate: async ({ card, stage }) => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData(queryKey);
      queries.setQueryData(queryKey, before && { ...before, data: movedTo(before.data, card.id, stage) });
      return { before };
    },
    onError: (error, _, context) => {
      queries.setQueryData(queryKey, context?.before);
      toast(error.message);
    },
    onSettled: () => refreshBoard(queries, board.role.id),
  });
  const drop = (card: Applicant, lane: Lane) => {
    setLifted(null);
    const outcome = dropOn(card, lane);
    const names = { name: saidName(card), stage: t(STAGE[lane]) };
    if (outcome === 'refused') toast(lane === 'hired' ? t('board.hiredByPerson') : t('board.refused', names));
    if (outcome === 'offer') setOffering(card);
    if (outcome === 'move' && lane !== 'offered' && lane !== 'hired') {
      move.mutate({ card, stage: lane });
      setSaid(t('board.dropped', names));
    }
  };
  return {
    applications: board.applications.filter((card) => !isOut(card)),
    lifted,
    said,
    offering,
    setOffering,
    drop,
    lift: (card: Applicant, over: Lane) => {
      setLifted({ id: card.id, over });
      setSaid(t('board.lifted', { name: saidName(card), stage: t(STAGE[over]) }));
    },
    letGo: (card: Applicant) => {
      setLifted(null);
      setSaid(t('board.returned', { name: saidName(card) }));
    },
  };
}
