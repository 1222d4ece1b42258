import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { newKey } from '../../../api/intent';
import { formats } from '../../../i18n/format';
import { toast } from '../../../ui/toasts';
import { scoreOf } from '../grid/cells';
import { type Change } from '../grid/useGrid';
import { useSaves } from '../grid/useSaves';
import { t } from '../words';
import { type MarkingSheet, markingSheetQuery, type Result, saveResults } from './results.queries';

type Wish = Pick<Result, 'enrolmentId' | 'assessmentId' | 'score'>;

export const cellOf = (sheet: MarkingSheet, row: number, column: number): Result => {
  const { enrolmentId, results } = sheet.rows[row]!;
  const assessmentId = sheet.assessments[column]!.id;
  return (
    results.find((one) => one.assessmentId === assessmentId) ?? { enrolmentId, assessmentId, score: null, version: 0 }
  );
};

const withCells = (sheet: MarkingSheet, cells: readonly Result[]): MarkingSheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => {
    const own = cells.filter(({ enrolmentId }) => enrolmentId === row.enrolmentId);
    const ids = new Set(own.map(({ assessmentId }) => assessmentId));
    return own.length
      ? { ...row, results: [...row.results.filter(({ assessmentId }) => !ids.has(assessmentId)), ...own] }
      : row;
  }),
});

/** A marking sheet whose cells save by themselves: shown at once, sent in order, taken back one by one. */
export function useScores(cohortId: string, courseId: string) {
  const queries = useQueryClient();
  const query = markingSheetQuery(cohortId, courseId);
  const sheet = useSuspenseQuery(query).data.data;
  const [done, setDone] = useState<Wish[][]>([]);
  const saves = useSaves();

  const show = (cells: readonly Result[]) =>
    queries.setQueryData(query.queryKey, (old) => old && { ...old, data: withCells(old.data, cells) });
  const now = (wish: Wish): Result => {
    const rows = queries.getQueryData(query.queryKey)?.data.rows ?? [];
    const found = rows
      .find(({ enrolmentId }) => enrolmentId === wish.enrolmentId)
      ?.results.find(({ assessmentId }) => assessmentId === wish.assessmentId);
    return found ?? { ...wish, score: null, version: 0 };
  };
  const write = (wishes: Wish[]) => {
    show(wishes.map((wish) => ({ ...now(wish), score: wish.score })));
    saves.run(
      async () => {
        const cells = wishes.map((wish) => ({ ...wish, version: now(wish).version }));
        const { data } = await saveResults(cells, { 'Idempotency-Key': newKey() });
        show([...data.changed, ...data.stale]);
        const [stale] = data.stale;
        if (stale)
          toast(t('grid.stale', { value: stale.score === null ? t('grid.empty') : formats().count(stale.score) }));
        void queries.invalidateQueries({ queryKey: ['results', 'to-mark'] });
      },
      () => void queries.invalidateQueries({ queryKey: query.queryKey }),
    );
  };

  return {
    sheet,
    ...saves,
    canUndo: done.length > 0,
    change: (changes: Change[]) => {
      const wrong = changes.find(({ text }) => scoreOf(text) === undefined);
      if (wrong) toast(t('grid.refused', { value: wrong.text }));
      const wishes = changes.flatMap(({ row, column, text }) => {
        const score = scoreOf(text);
        const cell = cellOf(sheet, row, column);
        return score === undefined || score === cell.score ? [] : [{ ...cell, score }];
      });
      if (!wishes.length) return;
      setDone([...done, wishes.map(now)]);
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
