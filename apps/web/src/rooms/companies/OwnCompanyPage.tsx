import { useSuspenseQuery } from '@tanstack/react-query';
import { formats } from '../../i18n/format';
import { inLanguage } from '../../i18n/reader';
import { Banner } from '../../ui/Banner';
import { Card } from '../../ui/Card';
import { PageHead } from '../../ui/PageHead';
import { Name } from '../../ui/text';
import { AnswerForm } from './AnswerForm';
import { censusesQuery, companiesQuery } from './companies.queries';
import { CompanyCard } from './CompanyCard';
import { t } from './words';

/** The company of whoever asks, and the census that it is asked to answer. */
export function OwnCompanyPage() {
  const { data: companies } = useSuspenseQuery(companiesQuery()).data;
  const { data: censuses } = useSuspenseQuery(censusesQuery).data;
  const company = companies.items[0];
  const open = censuses.items.find(({ closedAt, own }) => !closedAt && own.length > 0);
  if (!company) return <PageHead title={t('company.none')} />;
  return (
    <div className="stack">
      <PageHead title={<Name>{inLanguage(company.name)}</Name>} tab={inLanguage(company.name)} />
      {!company.verifiedAt && (
        <Banner tone="note" title={t('company.waits')}>
          {t('company.waitsHint')}
        </Banner>
      )}
      <CompanyCard company={company} />
      <Card title={t('census.title')}>
        {open ? (
          <>
            <p className="soft">{t('census.asks', { day: formats().day(open.referenceOn) })}</p>
            <AnswerForm census={open} answer={open.own[0]!} />
          </>
        ) : (
          <p className="soft">{t('census.noneOpen')}</p>
        )}
      </Card>
    </div>
  );
}
