import { useState } from 'react';
import { type components } from '../../../api/schema';
import { formats } from '../../../i18n/format';
import { inLanguage } from '../../../i18n/reader';
import { Button } from '../../../ui/Button';
import { NeedsList } from '../../../ui/NeedsList';
import { Name } from '../../../ui/text';
import { type WaitingCheck } from '../hiring.queries';
import { t } from '../words';
import { saysOf, SettleDialog } from './SettleDialog';

/** Checks that wait: first those in which the company and the person disagree. */
export function RetentionList({ waiting }: { waiting: components['schemas']['WaitingChecks'] }) {
  const [settling, setSettling] = useState<WaitingCheck | null>(null);
  const need = (check: WaitingCheck) => ({
    key: check.id,
    what: <Name>{inLanguage(check.name)}</Name>,
    where: check.company ? <Name>{inLanguage(check.company)}</Name> : undefined,
    why: t('check.statements', {
      days: formats().count(check.afterDays),
      company: saysOf(check.companySays),
      person: saysOf(check.personSays),
    }),
    act: (
      <Button size="sm" onClick={() => setSettling(check)}>
        {t('check.settle')}
      </Button>
    ),
  });
  const disagree = waiting.items.filter(({ state }) => state === 'disagreement');
  const due = waiting.items.filter(({ state }) => state === 'due');
  return (
    <>
      <NeedsList
        groups={[
          { key: 'disagree', title: t('check.disagreements'), icon: 'alert', tone: 'bad', needs: disagree.map(need) },
          { key: 'due', title: t('check.dueOnes'), icon: 'clock', tone: 'warn', needs: due.map(need) },
        ]}
      />
      {settling && <SettleDialog check={settling} name={settling.name} onClose={() => setSettling(null)} />}
    </>
  );
}
