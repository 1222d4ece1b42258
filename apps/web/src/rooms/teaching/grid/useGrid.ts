import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { rtl } from '../../../i18n/reader';
import { markOf, move, pasted, type Place, type Size } from './cells';

export type ColumnKind = 'mark' | 'score' | 'fixed';

/** What somebody typed, pasted or emptied in a cell. */
export interface Change extends Place {
  text: string;
}

const same = (a: Place, b: Place) => a.row === b.row && a.column === b.column;
const isCharacter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  [...key].length === 1 && !ctrlKey && !metaKey && !altKey;

/**
 * A sheet under the keyboard: one tab stop, arrows follow the eye, letters mark, digits begin to edit, Enter goes down,
 * Delete empties, Ctrl Z undoes, a block is pasted. Where nothing may be changed it still moves.
 */
export function useGrid({
  size,
  kindOf,
  onChange,
  onUndo,
}: {
  size: Size;
  kindOf: (place: Place) => ColumnKind;
  onChange: (changes: Change[]) => void;
  onUndo: () => void;
}) {
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const [typed, setTyped] = useState<string | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const moved = useRef(false);

  const cellAt = ({ row, column }: Place) =>
    table.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`) ?? null;
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const cell = cellAt(at);
    (cell?.querySelector<HTMLElement>('input') ?? cell)?.focus();
  }, [at, typed === null]);

  const go = (next: Place) => {
    moved.current = true;
    setAt(next);
  };
  const begin = (text: string) => {
    moved.current = true;
    setTyped(text);
  };
  const finish = (next: Place) => {
    if (typed !== null) onChange([{ ...at, text: typed }]);
    setTyped(null);
    go(next);
  };
  const leadsTo = (event: KeyboardEvent) => move(event.key, at, size, { rtl: rtl(), ctrl: event.ctrlKey });

  const whileTyping = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      setTyped(null);
      go({ ...at });
    } else if (['Enter', 'ArrowUp', 'ArrowDown'].includes(event.key)) finish(leadsTo(event) ?? at);
    else return;
    event.preventDefault();
  };

  const atRest = (event: KeyboardEvent) => {
    const kind = kindOf(at);
    const next = leadsTo(event);
    if (next) go(next);
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') onUndo();
    else if (kind === 'fixed') return;
    else if (event.key === 'Delete' || event.key === 'Backspace') onChange([{ ...at, text: '' }]);
    else if (event.key === 'F2' && kind === 'score') begin(cellAt(at)?.dataset.text ?? '');
    else if (isCharacter(event) && kind === 'mark' && markOf(event.key)) onChange([{ ...at, text: event.key }]);
    else if (isCharacter(event) && kind === 'score' && /[\d٠-٩]/.test(event.key)) begin(event.key);
    else return;
    event.preventDefault();
  };

  return {
    at,
    typed,
    tableProps: {
      ref: table,
      role: 'grid',
      onKeyDown: (event: KeyboardEvent) => (typed === null ? atRest(event) : whileTyping(event)),
      onPaste: (event: ClipboardEvent) => {
        if (typed !== null) return;
        event.preventDefault();
        const cells = pasted(event.clipboardData.getData('text'), at, size);
        onChange(cells.filter((cell) => kindOf(cell) !== 'fixed'));
      },
    },
    cellProps: (place: Place) => ({
      isAt: same(at, place),
      typed: same(at, place) ? typed : null,
      onType: setTyped,
      onLeave: () => typed !== null && finish({ ...at }),
      onPick: () => {
        if (typed !== null && !same(at, place)) return finish(place);
        if (same(at, place) && typed === null && kindOf(place) === 'score' && document.activeElement === cellAt(place))
          return begin(cellAt(place)?.dataset.text ?? '');
        go(place);
      },
    }),
  };
}
