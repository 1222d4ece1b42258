import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { SelectField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { textOf } from '../../ui/form-data';
import { type Decision, useReview } from './useReview';
import { t } from './words';

const REASONS = ['age', 'education', 'skills', 'availability', 'incomplete', 'no_seat', 'other'] as const;

/** A refusal says why. */
export function RefuseDialog({
  intakeId,
  applicationIds,
  onClose,
  onDone,
}: {
  intakeId: string;
  applicationIds: string[];
  onClose: () => void;
  onDone: () => void;
}) {
  const review = useReview(intakeId, onDone);
  const refuse = (form: FormData) =>
    review.mutate({
      applicationIds,
      decision: 'rejected',
      reason: (textOf(form, 'reason') || null) as Decision['reason'],
    });
  return (
    <Dialog title={t('intake.refuseTitle')} onClose={onClose}>
      <Form error={review.error} onSubmit={refuse} className="stack">
        <SelectField label={t('intake.why')} hint={t('intake.whyHint')} name="reason" defaultValue="">
          <option value="">{t('form.choose')}</option>
          {REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {t(`reason.${reason}`)}
            </option>
          ))}
        </SelectField>
        <div className="row">
          <Button type="submit" look="danger" busy={review.isPending}>
            {t('intake.refuse')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('form.cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
