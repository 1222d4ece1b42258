import { useMutation, useQuery, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formats } from '../../i18n/format';
import { Badge } from '../../ui/Badge';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { DataTable } from '../../ui/DataTable';
import { Drawer } from '../../ui/Dialog';
import { More } from '../../ui/More';
import { PageHead } from '../../ui/PageHead';
import { Code } from '../../ui/text';
import { toast } from '../../ui/toasts';
import { mailQuery, outboxQuery, sendAgain } from './outbox.queries';
import './accounts.css';
import { t } from './words';

const TONES = { kept: 'warn', waiting: 'note', sent: 'ok', failed: 'bad' } as const;
const KINDS = ['invitation', 'reset', 'password_changed'] as const;
const known = (kind: string): kind is (typeof KINDS)[number] => (KINDS as readonly string[]).includes(kind);

/** The mails of this installation: what was sent, what failed, and what is kept because there is no mail server. */
export function OutboxPage() {
  const list = useSuspenseInfiniteQuery(outboxQuery);
  const [open, setOpen] = useState<string | null>(null);
  const rows = list.data.pages.flatMap(({ data }) => data.items);
  return (
    <>
      <PageHead title={t('outbox.title')} lead={t('outbox.lead')} />
      {rows.some(({ state }) => state === 'kept') && (
        <Banner tone="warn" title={t('outbox.noServer')}>
          {t('outbox.noServerHint')}
        </Banner>
      )}
      <Card flush>
        <DataTable
          caption={t('outbox.title')}
          rows={rows}
          rowKey={(row) => row.id}
          empty={t('outbox.none')}
          columns={[
            { key: 'to', head: t('outbox.to'), names: true, cell: (row) => <Code>{row.to}</Code> },
            {
              key: 'kind',
              head: t('outbox.kind'),
              deskOnly: true,
              cell: (row) => (known(row.kind) ? t(`outbox.kind.${row.kind}`) : row.kind),
            },
            {
              key: 'state',
              head: t('outbox.state'),
              cell: (row) => <Badge tone={TONES[row.state]}>{t(`outbox.state.${row.state}`)}</Badge>,
            },
            { key: 'at', head: t('outbox.at'), deskOnly: true, cell: (row) => formats().instant(row.createdAt) },
            {
              key: 'open',
              head: <span className="vh">{t('outbox.read')}</span>,
              cell: (row) => (
                <Button size="sm" onClick={() => setOpen(row.id)}>
                  {t('outbox.read')}
                </Button>
              ),
            },
          ]}
        />
      </Card>
      <More list={list}>{t('outbox.more')}</More>
      {open && <Letter mailId={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function Letter({ mailId, onClose }: { mailId: string; onClose: () => void }) {
  const queries = useQueryClient();
  const { data } = useQuery(mailQuery(mailId));
  const again = useMutation({
    mutationFn: () => sendAgain(mailId),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['mails'] });
      await queries.invalidateQueries({ queryKey: ['mail', mailId] });
      toast(t('outbox.onItsWay'));
      onClose();
    },
  });
  if (!data) return null;
  const mail = data.data;
  return (
    <Drawer title={mail.subject ?? t('outbox.wasSent')} onClose={onClose}>
      <p className="sm soft">
        <Code>{mail.to}</Code> · {formats().instant(mail.createdAt)}
      </p>
      {mail.error && (
        <Banner tone="bad" title={t('outbox.serverSaid')}>
          <Code>{mail.error}</Code>
        </Banner>
      )}
      {again.error && <Banner tone="bad" title={again.error.message} />}
      {mail.text === null ? (
        <p className="mt4">{t('outbox.wasSentHint')}</p>
      ) : (
        <div className="letter mt4" lang={mail.language} dir={mail.language === 'ar' ? 'rtl' : 'ltr'}>
          {mail.text}
        </div>
      )}
      {(mail.state === 'failed' || mail.state === 'kept') && (
        <p className="mt4">
          <Button busy={again.isPending} onClick={() => again.mutate()}>
            {t('outbox.sendAgain')}
          </Button>
        </p>
      )}
    </Drawer>
  );
}
