import { inLanguage } from '../../../i18n/reader';
import { ConflictTable } from '../../../ui/Conflict';
import { Name } from '../../../ui/text';
import { t } from '../words';
import { LOOK } from './marks';
import { type Mark } from './sheet';
import { type useSheet } from './useSheet';

const said = (mark: Mark | null) => (mark ? t(LOOK[mark].word) : t('attendance.unmarked'));

/** Both versions, for those whom two people marked differently. */
export function SheetClashes({ state }: { state: ReturnType<typeof useSheet> }) {
  const { clashes, sheet } = state;
  if (!clashes.length) return null;
  const nameOf = new Map(sheet.rows.map(({ enrolmentId, name }) => [enrolmentId, inLanguage(name)]));
  return (
    <ConflictTable
      key={sheet.version}
      by={sheet.markedBy ? inLanguage(sheet.markedBy.name) : undefined}
      fields={clashes.map(({ enrolmentId, was, theirs, mine }) => ({
        name: enrolmentId,
        label: <Name>{nameOf.get(enrolmentId)}</Name>,
        was: said(was),
        theirs: said(theirs),
        mine: said(mine),
      }))}
      onSave={(mine) => void state.choose(mine)}
      onDrop={() => void state.drop()}
    />
  );
}
