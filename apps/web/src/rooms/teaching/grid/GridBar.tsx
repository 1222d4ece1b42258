import { type ReactNode } from 'react';
import { formats } from '../../../i18n/format';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { t } from '../words';
import './grid.css';

/** Above a sheet: its filters, whether it is saved, and the way back. Each cell saves by itself. */
export const GridBar = ({
  saving,
  savedAt,
  onUndo,
  children,
}: {
  saving: boolean;
  savedAt: string | null;
  onUndo: (() => void) | null;
  children?: ReactNode;
}) => (
  <div className="bar2">
    {children}
    <span className="push sm muted row" role="status">
      {saving && t('grid.saving')}
      {!saving && savedAt && (
        <>
          <Icon name="check" size={16} />
          {t('grid.saved')} <bdi className="num">{formats().time(savedAt)}</bdi>
        </>
      )}
    </span>
    <Button size="sm" look="quiet" icon="undo" whyNot={!onUndo && t('grid.nothingToUndo')} onClick={() => onUndo?.()}>
      {t('grid.undo')}
    </Button>
  </div>
);

export const GridKeys = ({ marks }: { marks?: boolean }) => (
  <span className="push desk-only" translate="no">
    {marks ? t('grid.keys') : t('grid.keysScores')}
  </span>
);
