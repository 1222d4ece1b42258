import { t } from './words';

/** A cell that would show, or give away, fewer than five persons. */
export const Withheld = () => (
  <span className="withheld hatch" title={t('ui.withheldWhy')}>
    {t('ui.withheld')}
  </span>
);
