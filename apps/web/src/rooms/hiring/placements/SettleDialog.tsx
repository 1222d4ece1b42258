import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type components } from '../../../api/schema';
import { formats } from '../../../i18n/format';
import { inLanguage } from '../../../i18n/reader';
import { isolated } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { SelectField, TextArea } from '../../../ui/Field';
import { Form } from '../../../ui/Form';
import { textOf } from '../../../ui/form-data';
import { toast } from '../../../ui/toasts';
import { type Check, type Placement } from '../hiring.queries';
import { t } from '../words';
import { settleCheck } from './placements.queries';

const SAYS = { employed: 'check.saysEmployed', left: 'check.saysLeft' } as const;
export const saysOf = (says: 'employed' | 'left' | null) => t(says ? SAYS[says] : 'check.saysNothing');

/** A coordinator says what holds, and on what evidence. */
export function SettleDialog({
  check,
  name,
  onClose,
}: {
  check: Pick<Check, 'id' | 'version' | 'afterDays' | 'companySays' | 'personSays'>;
  name: Placement['name'];
  onClose: () => void;
}) {
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
    <Dialog title={t('check.question', { name: isolated(inLanguage(name)) })} onClose={onClose}>
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
