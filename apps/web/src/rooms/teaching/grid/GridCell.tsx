import { type ReactNode } from 'react';
import { type Place } from './cells';
import { type useGrid } from './useGrid';

/** One cell of a sheet: what it shows, or what is being typed into it. */
export function GridCell({
  grid,
  place,
  text,
  label,
  css = '',
  readOnly,
  children,
}: {
  grid: ReturnType<typeof useGrid>;
  place: Place;
  /** What an edit starts from. */
  text: string;
  label: string;
  css?: string;
  readOnly?: boolean;
  children: ReactNode;
}) {
  const { isAt, typed, onType, onLeave, onPick } = grid.cellProps(place);
  return (
    <td
      role="gridcell"
      className={[css, typed !== null && 'ed'].filter(Boolean).join(' ')}
      tabIndex={isAt && typed === null ? 0 : -1}
      data-cell={`${place.row}:${place.column}`}
      data-text={text}
      aria-label={label}
      aria-readonly={readOnly || undefined}
      onMouseDown={(event) => {
        if (typed === null) {
          onPick();
          if (!isAt) event.preventDefault();
        }
      }}
    >
      {typed === null ? (
        children
      ) : (
        <input
          className="cell-in num"
          inputMode="decimal"
          dir="ltr"
          aria-label={label}
          value={typed}
          onInput={(event) => onType(event.currentTarget.value)}
          onBlur={onLeave}
        />
      )}
    </td>
  );
}
