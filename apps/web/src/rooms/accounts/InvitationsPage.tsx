import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { formats } from '../../i18n/format';
import { inLanguage } from '../../i18n/reader';
import { isolated } from '../../i18n/words';
import { Badge } from '../../ui/Badge';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { DataTable } from '../../ui/DataTable';
import { More } from '../../ui/More';
import { PageHead } from '../../ui/PageHead';
import { Code, Name } from '../../ui/text';
import { toast } from '../../ui/toasts';
import { roleName } from '../identity';
import { InviteForm } from './InviteForm';
import { invitationsQuery, resend, withdraw } from './invitations.queries';
import './accounts.css';
import { t } from './words';

const TONES = { waiting: 'note', accepted: 'ok', withdrawn: undefined, expired: 'warn' } as const;

/** Whom one asked in, what became of it, and the form to ask in one more. */
export function InvitationsPage() {
  const queries = useQueryClient();
  const list = useSuspenseInfiniteQuery(invitationsQuery);
  const refresh = () => queries.invalidateQueries({ queryKey: ['invitations'] });
  const again = useMutation({
    mutationFn: ({ id, version }: { id: string; version: number; email: string }) => resend(id, version),
    onSuccess: (_, { email }) => toast(t('invitations.sent', { email: isolated(email) })),
    onSettled: refresh,
  });
  const end = useMutation({
    mutationFn: ({ id, version }: { id: string; version: number }) => withdraw(id, version),
    onSuccess: () => toast(t('invitations.gone')),
    onSettled: refresh,
  });
  const error = again.error ?? end.error;
  return (
    <>
      <PageHead title={t('invitations.title')} lead={t('invitations.lead')} />
      <Card title={t('invitations.new')}>
        <InviteForm />
      </Card>
      {error && <Banner tone="bad" title={error.message} />}
      <div className="mt6">
        <Card flush>
          <DataTable
            caption={t('invitations.list')}
            rows={list.data.pages.flatMap(({ data }) => data.items)}
            rowKey={(row) => row.id}
            empty={t('invitations.none')}
            columns={[
              { key: 'email', head: t('invitations.email'), names: true, cell: (row) => <Code>{row.email}</Code> },
              {
                key: 'role',
                head: t('invitations.role'),
                cell: (row) => (
                  <>
                    {roleName(row.role)}
                    {row.scopeName && (
                      <span className="sub">
                        <Name>{inLanguage(row.scopeName)}</Name>
                      </span>
                    )}
                  </>
                ),
              },
              {
                key: 'state',
                head: t('invitations.state'),
                cell: (row) => <Badge tone={TONES[row.state]}>{t(`invitations.state.${row.state}`)}</Badge>,
              },
              {
                key: 'until',
                head: t('invitations.until'),
                deskOnly: true,
                cell: (row) => formats().instant(row.expiresAt),
              },
              {
                key: 'acts',
                head: <span className="vh">{t('invitations.acts')}</span>,
                cell: (row) =>
                  (row.state === 'waiting' || row.state === 'expired') && (
                    <span className="row wrapf">
                      <Button size="sm" busy={again.isPending} onClick={() => again.mutate(row)}>
                        {t('invitations.resend')}
                      </Button>
                      <Button size="sm" look="quiet" busy={end.isPending} onClick={() => end.mutate(row)}>
                        {t('invitations.withdraw')}
                      </Button>
                    </span>
                  ),
              },
            ]}
          />
        </Card>
      </div>
      <More list={list}>{t('outbox.more')}</More>
    </>
  );
}
