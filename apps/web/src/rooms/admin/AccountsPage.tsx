import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { formats } from '../../i18n/format';
import { inLanguage, reader } from '../../i18n/reader';
import { isolated } from '../../i18n/words';
import { Badge } from '../../ui/Badge';
import { Banner } from '../../ui/Banner';
import { Button, buttonClass } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { DataTable } from '../../ui/DataTable';
import { TextField } from '../../ui/Field';
import { More } from '../../ui/More';
import { PageHead } from '../../ui/PageHead';
import { Code, Name } from '../../ui/text';
import { toast } from '../../ui/toasts';
import { Proof, wantsProof } from '../accounts';
import { roleName } from '../identity';
import { accountsQuery, setSuspended } from './admin.queries';
import { t } from './words';

const route = getRouteApi('/$lang/signed-in/administration/admin/accounts');

/** Who can sign in, and as what. */
export function AccountsPage() {
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const list = useSuspenseInfiniteQuery(accountsQuery(q ?? ''));
  const queries = useQueryClient();
  const act = useMutation({
    mutationFn: setSuspended,
    onSuccess: (_, { status }) => {
      toast(t(status === 'active' ? 'accounts.wasSuspended' : 'accounts.wasReactivated'));
      return queries.invalidateQueries({ queryKey: ['accounts'] });
    },
  });
  const search = (form: FormData) => {
    const text = form.get('q');
    void navigate({ search: typeof text === 'string' && text.trim() ? { q: text.trim() } : {} });
  };
  return (
    <>
      <PageHead
        title={t('accounts.title')}
        lead={t('accounts.lead')}
        acts={
          <Link to="/$lang/invitations" params={{ lang: reader().lang }} className={buttonClass({ look: 'primary' })}>
            {t('accounts.invite')}
          </Link>
        }
      />
      {act.error && !wantsProof(act.error) && <Banner tone="bad" title={act.error.message} />}
      {wantsProof(act.error) && (
        <Proof onProved={() => act.variables && act.mutate(act.variables)} onClose={() => act.reset()} />
      )}
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
                    {row.roles.map(({ role, scope, scopeName }, at) => (
                      <Badge
                        key={at}
                      >{`${roleName(role)} · ${scopeName ? isolated(inLanguage(scopeName)) : scope ? t(`accounts.scope.${scope.kind}`) : t('accounts.everything')}`}</Badge>
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
              {
                key: 'acts',
                head: <span className="vh">{t('accounts.acts')}</span>,
                cell: (row) => (
                  <Button size="sm" look="quiet" busy={act.isPending} onClick={() => act.mutate(row)}>
                    {t(row.status === 'active' ? 'accounts.suspend' : 'accounts.reactivate')}
                  </Button>
                ),
              },
            ]}
          />
        </Card>
      </div>
      <More list={list}>{t('accounts.more')}</More>
    </>
  );
}
