import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { formats } from '../../i18n/format';
import { inLanguage } from '../../i18n/reader';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { DataTable } from '../../ui/DataTable';
import { TextField } from '../../ui/Field';
import { PageHead } from '../../ui/PageHead';
import { Code, Name } from '../../ui/text';
import { roleName } from '../identity';
import { accountsQuery } from './admin.queries';
import { t } from './words';

const route = getRouteApi('/$lang/signed-in/administration/admin/accounts');

/** Who can sign in, and as what. */
export function AccountsPage() {
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const list = useSuspenseInfiniteQuery(accountsQuery(q ?? ''));
  const search = (form: FormData) => {
    const text = form.get('q');
    void navigate({ search: typeof text === 'string' && text.trim() ? { q: text.trim() } : {} });
  };
  return (
    <>
      <PageHead title={t('accounts.title')} lead={t('accounts.lead')} />
      <form
        className="filters"
        role="search"
        onSubmit={(event) => (event.preventDefault(), search(new FormData(event.currentTarget)))}
      >
        <TextField label={t('accounts.search')} name="q" type="search" defaultValue={q} maxLength={100} />
        <Button type="submit">{t('accounts.find')}</Button>
      </form>
      <div className="mt4">
        <Card flush>
          <DataTable
            caption={t('accounts.title')}
            rows={list.data.pages.flatMap(({ data }) => data.items)}
            rowKey={(row) => row.id}
            empty={t('accounts.none')}
            columns={[
              {
                key: 'name',
                head: t('accounts.name'),
                names: true,
                cell: (row) => <Name>{inLanguage(row.name)}</Name>,
              },
              { key: 'email', head: t('accounts.email'), deskOnly: true, cell: (row) => <Code>{row.email}</Code> },
              {
                key: 'roles',
                head: t('accounts.roles'),
                cell: (row) => (
                  <span className="row wrapf">
                    {row.roles.map(({ role, scope }, at) => (
                      <Badge
                        key={at}
                      >{`${roleName(role)} · ${scope ? t(`accounts.scope.${scope.kind}`) : t('accounts.everything')}`}</Badge>
                    ))}
                    {row.status === 'suspended' && <Badge tone="bad">{t('accounts.suspended')}</Badge>}
                  </span>
                ),
              },
              {
                key: 'lastSeen',
                head: t('accounts.lastSeen'),
                cell: (row) =>
                  row.lastSeenAt ? (
                    formats().instant(row.lastSeenAt)
                  ) : (
                    <span className="muted">{t('accounts.never')}</span>
                  ),
              },
            ]}
          />
        </Card>
      </div>
      {list.hasNextPage && (
        <div className="mt4">
          <Button onClick={() => void list.fetchNextPage()} busy={list.isFetchingNextPage}>
            {t('accounts.more')}
          </Button>
        </div>
      )}
    </>
  );
}
