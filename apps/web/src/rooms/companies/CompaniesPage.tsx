import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../api/session.queries';
import { formats } from '../../i18n/format';
import { shortName } from '../../i18n/governorates';
import { inLanguage, reader } from '../../i18n/reader';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { type Column, DataTable } from '../../ui/DataTable';
import { PageHead } from '../../ui/PageHead';
import { Segments } from '../../ui/Tabs';
import { Code, Name } from '../../ui/text';
import { CensusCard } from './CensusCard';
import { companiesQuery, type Company } from './companies.queries';
import { CompanyDialog } from './CompanyDialog';
import { SIZE } from './wording';
import { t } from './words';

const route = getRouteApi('/$lang/signed-in/companies-room/companies');

/** Every company: found by name or number, verified by the manager. */
export function CompaniesPage() {
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const { data: companies } = useSuspenseQuery(companiesQuery(filter)).data;
  const { roles } = useSession();
  const manages = roles.some(({ role }) => role === 'manager');
  const [adding, setAdding] = useState(false);
  const find = (q: string) => void navigate({ search: { ...filter, q: q || undefined }, replace: true });
  return (
    <div className="stack">
      <PageHead
        title={t('companies.title')}
        lead={t('companies.lead')}
        acts={
          manages && (
            <Button look="primary" icon="plus" onClick={() => setAdding(true)}>
              {t('companies.add')}
            </Button>
          )
        }
      />
      <div className="row wrapf">
        <input
          className="input sm grow"
          type="search"
          dir="auto"
          aria-label={t('companies.search')}
          placeholder={t('companies.search')}
          defaultValue={filter.q}
          onChange={({ target }) => find(target.value)}
        />
        <Segments
          label={t('companies.filter')}
          value={filter.verified ?? 'all'}
          choices={[
            { value: 'all', label: t('companies.all') },
            { value: 'yes', label: t('companies.verified') },
            { value: 'no', label: t('companies.unverified') },
          ]}
          onChoose={(value) =>
            void navigate({ search: { ...filter, verified: value === 'all' ? undefined : value }, replace: true })
          }
        />
      </div>
      <Card flush>
        <DataTable
          caption={t('companies.title')}
          columns={columnsOf()}
          rows={companies.items}
          rowKey={({ id }) => id}
          empty={t('companies.none')}
        />
      </Card>
      {manages && <CensusCard />}
      {adding && (
        <CompanyDialog
          onClose={() => setAdding(false)}
          onDone={() => queries.invalidateQueries({ queryKey: ['companies'] })}
        />
      )}
    </div>
  );
}

function columnsOf(): Column<Company>[] {
  const f = formats();
  return [
    {
      key: 'name',
      head: t('company.name'),
      names: true,
      sort: ({ name }) => inLanguage(name),
      cell: ({ id, name }) => (
        <Link to="/$lang/companies/$companyId" params={{ lang: reader().lang, companyId: id }}>
          <Name>{inLanguage(name)}</Name>
        </Link>
      ),
    },
    {
      key: 'pita',
      head: t('company.pitaNo'),
      deskOnly: true,
      sort: ({ pitaNo }) => pitaNo,
      cell: ({ pitaNo }) => pitaNo && <Code>{pitaNo}</Code>,
    },
    {
      key: 'governorate',
      head: t('company.governorate'),
      sort: ({ governorate }) => governorate && shortName(governorate),
      cell: ({ governorate }) => governorate && shortName(governorate),
    },
    {
      key: 'size',
      head: t('company.size'),
      deskOnly: true,
      sort: ({ employees }) => employees,
      cell: ({ size }) => t(SIZE[size]),
    },
    {
      key: 'employees',
      head: t('company.employees'),
      end: true,
      sort: ({ employees }) => employees,
      cell: ({ employees }) => (employees === null ? '–' : f.count(employees)),
    },
    {
      key: 'verified',
      head: t('company.state'),
      sort: ({ verifiedAt }) => verifiedAt,
      cell: ({ verifiedAt }) => <VerifiedBadge verifiedAt={verifiedAt} />,
    },
  ];
}

export const VerifiedBadge = ({ verifiedAt }: Pick<Company, 'verifiedAt'>) =>
  verifiedAt ? (
    <Badge tone="ok" icon="check">
      {t('company.verified')}
    </Badge>
  ) : (
    <Badge tone="warn" icon="clock">
      {t('company.waits')}
    </Badge>
  );
