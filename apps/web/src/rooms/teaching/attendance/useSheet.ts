import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../../../api/session.queries';
import { type Letter } from '../../../offline/outbox';
import { discard, post } from '../../../offline/post';
import { useLetters } from '../../../offline/useLetters';
import { sheetQuery } from './attendance.queries';
import { type Draft, keepDraft, readDraft } from './draft';
import { type Clash, dirty, type Mark, type Marks, marksOf, merge, settle } from './sheet';

export const letterName = (sessionId: string) => `attendance/${sessionId}`;
export const sessionOf = (letterSheet: string) => letterSheet.replace(/^attendance\//, '');

/** What a letter carries, where the draft that it was written from is gone. */
const draftOf = (letter: Letter): Draft => {
  const { marks } = letter.body as { marks: { enrolmentId: string; status: Mark }[] };
  return {
    base: {},
    etag: letter.ifMatch,
    marks: Object.fromEntries(marks.map(({ enrolmentId, status }) => [enrolmentId, status])),
    queued: true,
  };
};

/** The sheet as the server has it, what was marked here on top of it, and the way of the letter in between. */
export function useSheet(sessionId: string) {
  const queries = useQueryClient();
  const account = useSession().account.id;
  const { data: sheet, etag } = useSuspenseQuery(sheetQuery(sessionId)).data;
  const [draft, setDraft] = useState(() => readDraft(account, sessionId));
  const [arrived, setArrived] = useState(false);
  const letters = useLetters(account);
  const letter = letters?.find((one) => one.sheet === letterName(sessionId)) ?? null;
  const saved = marksOf(sheet.rows);
  const mine = draft ?? (letter ? draftOf(letter) : null);
  const marks = mine?.marks ?? saved;

  const keep = (next: Draft | null) => {
    setDraft(next);
    keepDraft(account, sessionId, next);
  };
  const send = async (from: Draft) => {
    await post({
      sheet: letterName(sessionId),
      account,
      method: 'PUT',
      url: `/api/v1/sessions/${sessionId}/sheet`,
      ifMatch: from.etag,
      body: { marks: dirty(from.base, from.marks) },
    });
    keep({ ...from, queued: true });
  };
  const refresh = () => queries.invalidateQueries({ queryKey: sheetQuery(sessionId).queryKey });
  const drop = async () => {
    await discard(letterName(sessionId));
    keep(null);
    await refresh();
  };

  useDelivered(letters ? Boolean(letter) : null, draft, async () => {
    await Promise.all([refresh(), queries.invalidateQueries({ queryKey: ['sessions'] })]);
    const now = queries.getQueryData(sheetQuery(sessionId).queryKey);
    setArrived(true);
    if (!draft || draft.queued) keep(null);
    else if (now) keep({ ...draft, base: marksOf(now.data.rows), etag: now.etag });
  });

  const stale = letter?.refused?.status === 412 && mine !== null;
  const fresh = stale && etag !== mine.etag;
  const merged = fresh ? merge(mine.base, mine.marks, saved) : null;
  const goOnFrom = async (next: Marks) => {
    await discard(letterName(sessionId));
    if (dirty(saved, next).length === 0) keep(null);
    else await send({ base: saved, etag, marks: next, queued: true });
  };
  useEffect(() => {
    if (stale && !fresh) void refresh();
    if (merged && merged.clashes.length === 0) void goOnFrom(merged.marks);
  }, [stale, fresh, merged?.clashes.length]);

  return {
    sheet,
    marks,
    clashes: merged?.clashes ?? ([] as Clash[]),
    letter,
    waiting: letters?.filter(({ refused }) => !refused).length ?? 0,
    changed: mine !== null && !mine.queued && dirty(mine.base, mine.marks).length > 0,
    arrived: arrived && !letter,
    change: (next: Marks) => {
      setArrived(false);
      keep({ base: mine?.base ?? saved, etag: mine?.etag ?? etag, marks: next, queued: false });
    },
    save: () => mine && send(mine),
    sendAgain: () => mine && send(mine),
    drop,
    choose: (keepMine: Set<string>) => merged && goOnFrom(settle(merged.marks, merged.clashes, keepMine)),
  };
}

/** Calls `react` when a letter that was waiting is gone, also when it went while the page was closed. */
function useDelivered(waits: boolean | null, draft: Draft | null, react: () => Promise<void>) {
  const waited = useRef(draft?.queued ?? false);
  useEffect(() => {
    if (waits === null) return;
    if (waited.current && !waits) void react();
    waited.current = waits;
  }, [waits]);
}
