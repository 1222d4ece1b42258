import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { answer, api, ifMatch } from '../../api/client';
import { formats } from '../../i18n/format';
import { inLanguage, reader } from '../../i18n/reader';
import { Button } from '../../ui/Button';
import { PageHead } from '../../ui/PageHead';
import { Name } from '../../ui/text';
import { toast } from '../../ui/toasts';
import { VerifiedBadge } from './CompaniesPage';
import { CompanyCard } from './CompanyCard';
import { type Company, companyQuery } from './companies.queries';
import { t } from './words';

const route = getRouteApi('/$lang/signed-in/companies-room/companies/$companyId');

export function CompanyPage() {
  const { companyId } = route.useParams();
  const { data: company } = useSuspenseQuery(companyQuery(companyId)).data;
  return (
    <>
      <PageHead
        title={<Name>{inLanguage(company.name)}</Name>}
        tab={inLanguage(company.name)}
        crumb={
          <Link to="/$lang/companies" params={{ lang: reader().lang }}>
            {t('companies.title')}
          </Link>
        }
        lead={
          <>
            <VerifiedBadge verifiedAt={company.verifiedAt} />{' '}
            {company.verifiedAt && t('company.verifiedOn', { day: formats().day(company.verifiedAt.slice(0, 10)) })}
          </>
        }
        acts={company.can.verify && <VerifyButton company={company} />}
      />
      <CompanyCard company={company} />
    </>
  );
}

function VerifyButton({ company }: { company: Company }) {
  const queries = useQueryClient();
  const params = { path: { companyId: company.id } };
  const headers = ifMatch(`"v${company.version}"`);
  const verify = useMutation({
    mutationFn: () =>
      answer(
        company.verifiedAt
          ? api.DELETE('/api/v1/companies/{companyId}/verification', { params, headers })
          : api.PUT('/api/v1/companies/{companyId}/verification', { params, headers }),
      ),
    onSuccess: () => toast(company.verifiedAt ? t('company.unverifiedDone') : t('company.verifiedDone')),
    onError: (error) => toast(error.message),
    onSettled: () => queries.invalidateQueries({ queryKey: ['companies'] }),
  });
  return (
    <Button
      look={company.verifiedAt ? 'danger' : 'primary'}
      busy={verify.isPending}
      onClick={() => verify.mutate()}
      icon={company.verifiedAt ? undefined : 'check'}
    >
      {company.verifiedAt ? t('company.unverify') : t('company.verify')}
    </Button>
  );
}
