import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from '../../../api/client';
import { newKey } from '../../../api/intent';
import { formats } from '../../../i18n/format';
import { toast } from '../../../ui/toasts';
import { type Change } from '../grid/useGrid';
import { useSaves } from '../grid/useSaves';
import { saveResults } from '../results/results.queries';
import { t } from '../words';
import { type Grid, gridQuery, saveMarks } from './grid.queries';
import { granted, nowIn, type Wish, wishOf } from './roster';

type MarkWish = Extract<Wish, { kind: 'mark' }>;
type ScoreWish = Extract<Wish, { kind: 'score' }>;

/** The roster as a sheet whose cells save by themselves, each from the version that is known now. */
export function useRoster(cohortId: string) {
  const queries = useQueryClient();
  const query = gridQuery(cohortId);
  const grid = useSuspenseQuery(query).data.data;
  const [done, setDone] = useState<Wish[][]>([]);
  const saves = useSaves();

  const known = (): Grid => queries.getQueryData(query.queryKey)?.data ?? grid;
  const put = (change: (old: Grid) => Grid) =>
    queries.setQueryData(query.queryKey, (old) => old && { ...old, data: change(old.data) });
  const refresh = () => void queries.invalidateQueries({ queryKey: query.queryKey });

  const sendMarks = async (wishes: MarkWish[]) => {
    const ids = new Set(wishes.map(({ sessionId }) => sessionId));
    for (const sessionId of ids) {
      const { version } = known().sessions.find(({ id }) => id === sessionId)!;
      const own = wishes.filter((wish) => wish.sessionId === sessionId);
      const { data } = await saveMarks(
        sessionId,
        version,
        own.map(({ enrolmentId, value }) => ({ enrolmentId, status: value })),
      );
      put((old) => ({
        ...old,
        sessions: old.sessions.map((one) =>
          one.id === sessionId ? { ...one, version: data.version, state: data.state } : one,
        ),
      }));
    }
  };
  const sendScores = async (wishes: ScoreWish[]) => {
    if (!wishes.length) return;
    const { rows, assessments } = known();
    const versionOf = (wish: ScoreWish) =>
      rows.find((row) => row.enrolmentId === wish.enrolmentId)!.scores[
        assessments.findIndex(({ id }) => id === wish.assessmentId)
      ]!.version;
    const { data } = await saveResults(
      wishes.map((wish) => ({
        enrolmentId: wish.enrolmentId,
        assessmentId: wish.assessmentId,
        score: wish.value,
        version: versionOf(wish),
      })),
      { 'Idempotency-Key': newKey() },
    );
    const [stale] = data.stale;
    if (stale) toast(t('grid.stale', { value: stale.score === null ? t('grid.empty') : formats().count(stale.score) }));
  };
  const write = (wishes: Wish[]) => {
    put((old) => granted(old, wishes));
    saves.run(async () => {
      try {
        await sendMarks(wishes.filter((wish) => wish.kind === 'mark'));
        await sendScores(wishes.filter((wish) => wish.kind === 'score'));
      } catch (error) {
        if (!(error instanceof Refusal && error.status === 412)) throw error;
        toast(t('grid.staleSession'));
      }
      await queries.invalidateQueries({ queryKey: query.queryKey });
      void queries.invalidateQueries({ queryKey: ['sheets'] });
    }, refresh);
  };

  return {
    grid,
    ...saves,
    canUndo: done.length > 0,
    /** `view`: the sheet as it is on the screen, which may lack rows and columns. */
    change: (changes: Change[], view: Grid) => {
      const asked = changes
        .filter(({ row }) => view.rows[row])
        .map((change) => ({ change, wish: wishOf(view, view.rows[change.row]!.enrolmentId, change) }));
      const wrong = asked.find(({ wish }) => wish === undefined);
      if (wrong) toast(t('grid.refused', { value: wrong.change.text }));
      const wishes = asked.flatMap(({ wish }) => wish ?? []);
      if (!wishes.length) return;
      setDone([...done, wishes.map((wish) => nowIn(grid, wish))]);
      write(wishes);
    },
    undo: () => {
      const before = done.at(-1);
      if (!before) return;
      setDone(done.slice(0, -1));
      write(before);
    },
  };
}
