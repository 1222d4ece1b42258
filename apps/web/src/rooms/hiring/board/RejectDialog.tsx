import { useMutation, useQueryClient } from '@tanstack/react-query';
import { textOf } from '../../../ui/form-data';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { SelectField } from '../../../ui/Field';
import { Form } from '../../../ui/Form';
import { type Applicant, moveApplicant, refreshBoard } from '../hiring.queries';
import { t } from '../words';
import { saidName } from './names';

export const REASON = {
  skills: 'reject.skills',
  experience: 'reject.experience',
  position_filled: 'reject.position_filled',
  no_show: 'reject.no_show',
  other: 'reject.other',
} as const;
type Reason = keyof typeof REASON;

/** Declines an applicant; the reason is kept, the person reads only that it is over. */
export function RejectDialog({
  roleId,
  applicant,
  onClose,
}: {
  roleId: string;
  applicant: Applicant;
  onClose: () => void;
}) {
  const queries = useQueryClient();
  const reject = useMutation({
    mutationFn: (reason: Reason) => moveApplicant(applicant, { stage: 'rejected', reason }),
    onSuccess: async () => {
      onClose();
      await refreshBoard(queries, roleId);
    },
  });
  return (
    <Dialog title={t('reject.title', { name: saidName(applicant) })} onClose={onClose}>
      <Form error={reject.error} onSubmit={(form) => reject.mutate(textOf(form, 'reason') as Reason)}>
        <SelectField label={t('reject.reason')} name="reason" hint={t('reject.hint')}>
          {Object.entries(REASON).map(([value, word]) => (
            <option key={value} value={value}>
              {t(word)}
            </option>
          ))}
        </SelectField>
        <p className="row mt4">
          <Button type="submit" look="danger" busy={reject.isPending}>
            {t('reject.do')}
          </Button>
        </p>
      </Form>
    </Dialog>
  );
}
