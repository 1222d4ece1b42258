import { reader } from '../i18n/reader';
import { LinkButton } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { t } from './words';

export const NotFound = () => (
  <div className="wrap narrow">
    <div className="page-head">
      <h1>{t('pages.notFound')}</h1>
    </div>
    <Empty
      title={t('pages.notFoundLead')}
      act={<LinkButton href={`/${reader().lang}/progress`}>{t('pages.toProgress')}</LinkButton>}
    />
  </div>
);
