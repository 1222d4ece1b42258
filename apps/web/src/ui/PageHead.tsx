import { type ReactNode } from 'react';
import { useTitle } from './title';
import { t } from './words';

/** The title of a page: in the tab, as its one `h1` (which takes the focus after navigation), with what may be done beside it. */
export function PageHead({
  title,
  tab,
  crumb,
  lead,
  acts,
}: {
  title: ReactNode;
  tab?: string;
  crumb?: ReactNode;
  lead?: ReactNode;
  acts?: ReactNode;
}) {
  useTitle(tab ?? (typeof title === 'string' ? title : ''));
  return (
    <>
      {crumb && (
        <nav className="crumb" aria-label={t('ui.whereAmI')}>
          {crumb}
        </nav>
      )}
      <div className="page-head">
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          {lead && <p className="lead">{lead}</p>}
        </div>
        {acts && <div className="acts">{acts}</div>}
      </div>
    </>
  );
}
