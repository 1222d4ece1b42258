import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type components } from '../../../api/schema';
import { formats } from '../../../i18n/format';
import { inLanguage } from '../../../i18n/reader';
import { isolated } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { SelectField, TextArea } from '../../../ui/Field';
import { Form } from '../../../ui/Form';
import { textOf } from '../../../ui/form-data';
import { NeedsList } from '../../../ui/NeedsList';
import { Name } from '../../../ui/text';
import { toast } from '../../../ui/toasts';
import { type WaitingCheck } from '../hiring.queries';
import { t } from '../words';
import { settleCheck } from './placements.queries';

const SAYS = { employed: 'check.saysEmployed', left: 'check.saysLeft' } as const;
const saysOf = (says: 'employed' | 'left' | null) => t(says ? SAYS[says] : 'check.saysNothing');

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
      {settling && <SettleDialog check={settling} onClose={() => setSettling(null)} />}
    </>
  );
}

function SettleDialog({ check, onClose }: { check: WaitingCheck; onClose: () => void }) {
  const queries = useQueryClient();
  const settle = useMutation({
    mutationFn: (body: components['schemas']['RetentionSettlement']) => settleCheck(check, body),
    onSuccess: async () => {
      onClose();
      toast(t('check.settled'));
      await queries.invalidateQueries({ queryKey: ['placements'] });
    },
  });
  return (
    <Dialog title={t('check.question', { name: isolated(inLanguage(check.name)) })} onClose={onClose}>
      <p className="soft">
        {t('check.statements', {
          days: formats().count(check.afterDays),
          company: saysOf(check.companySays),
          person: saysOf(check.personSays),
        })}
      </p>
      <Form
        error={settle.error}
        onSubmit={(form) =>
          settle.mutate({ outcome: textOf(form, 'outcome') as 'employed' | 'left', note: textOf(form, 'note') })
        }
      >
        <SelectField label={t('check.outcome')} name="outcome">
          <option value="employed">{t('check.saysEmployed')}</option>
          <option value="left">{t('check.saysLeft')}</option>
        </SelectField>
        <TextArea label={t('check.evidence')} hint={t('check.evidenceHint')} name="note" rows={2} required />
        <p className="row mt4">
          <Button type="submit" look="primary" busy={settle.isPending}>
            {t('check.settle')}
          </Button>
        </p>
      </Form>
    </Dialog>
  );
}
