import { useState } from 'react';
import { formats } from '../../../i18n/format';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { type Column, DataTable } from '../../../ui/DataTable';
import { Name } from '../../../ui/text';
import { type Check, type Placement } from '../hiring.queries';
import { t } from '../words';
import { CheckBadge } from './CheckBadge';
import { saysOf, SettleDialog } from './SettleDialog';

const open = ({ state }: Check) => state === 'due' || state === 'disagreement';

/** Both sides' statements beside each other; they stay visible after somebody settled them. */
export function ChecksTable({ placement }: { placement: Placement }) {
  const [settling, setSettling] = useState<Check | null>(null);
  const columns: Column<Check>[] = [
    { key: 'check', head: t('check.when'), names: true, cell: (check) => <CheckBadge check={check} /> },
    { key: 'due', head: t('check.dueOn'), cell: ({ dueOn }) => formats().day(dueOn) },
    { key: 'company', head: t('check.company'), cell: ({ companySays }) => saysOf(companySays) },
    { key: 'person', head: t('check.person'), cell: ({ personSays }) => saysOf(personSays) },
    {
      key: 'settled',
      head: t('check.settledAs'),
      cell: ({ settled, note }) =>
        settled && (
          <>
            {saysOf(settled)}
            {note && (
              <span className="sub">
                {' · '}
                <Name>{note}</Name>
              </span>
            )}
          </>
        ),
    },
    {
      key: 'act',
      head: <span className="vh">{t('table.act')}</span>,
      cell: (check) =>
        placement.can.settle &&
        open(check) && (
          <Button size="sm" onClick={() => setSettling(check)}>
            {t('check.settle')}
          </Button>
        ),
    },
  ];
  return (
    <Card flush title={t('table.checks')}>
      <DataTable
        caption={t('table.checks')}
        columns={columns}
        rows={placement.checks}
        rowKey={({ id }) => id}
        empty={t('check.none')}
      />
      {settling && <SettleDialog check={settling} name={placement.name} onClose={() => setSettling(null)} />}
    </Card>
  );
}
