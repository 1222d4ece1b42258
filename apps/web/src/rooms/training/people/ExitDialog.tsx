import { useMutation, useQueryClient } from '@tanstack/react-query';
import { inLanguage } from '../../../i18n/reader';
import { today } from '../../../i18n/today';
import { isolated } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { SelectField, TextField } from '../../../ui/Field';
import { Form } from '../../../ui/Form';
import { textOf } from '../../../ui/form-data';
import { toast } from '../../../ui/toasts';
import { changeEnrolment, type Enrolment, type EnrolmentChange, refreshCohort } from '../training.queries';
import { t } from '../words';

const WAYS = ['withdrawn', 'dismissed', 'deferred'] as const satisfies readonly EnrolmentChange['state'][];
const REASONS = [
  'found_work',
  'further_study',
  'health',
  'family',
  'distance',
  'cost',
  'level',
  'attendance',
  'conduct',
  'moved',
  'medical_90',
  'detained',
  'deceased',
  'other',
] as const satisfies readonly EnrolmentChange['reason'][];

/** Somebody leaves the cohort: how, why, and from which day on. */
export function ExitDialog({ enrolment, onClose }: { enrolment: Enrolment; onClose: () => void }) {
  const queries = useQueryClient();
  const leave = useMutation({
    mutationFn: (body: EnrolmentChange) => changeEnrolment(enrolment, body),
    onSuccess: async () => {
      onClose();
      toast(t('trainees.done'));
      await refreshCohort(queries);
    },
  });
  const submit = (form: FormData) =>
    leave.mutate({
      state: textOf(form, 'state') as EnrolmentChange['state'],
      reason: (textOf(form, 'reason') || null) as EnrolmentChange['reason'],
      on: textOf(form, 'on') || undefined,
    });
  return (
    <Dialog title={t('trainees.exitTitle', { name: isolated(inLanguage(enrolment.person.name)) })} onClose={onClose}>
      <p className="soft">{t('trainees.exitLead')}</p>
      <Form error={leave.error} onSubmit={submit}>
        <SelectField label={t('trainees.how')} name="state">
          {WAYS.map((way) => (
            <option key={way} value={way}>
              {t(`trainees.exit.${way}`)}
            </option>
          ))}
        </SelectField>
        <SelectField label={t('trainees.why')} name="reason" required>
          <option value="">{t('trainees.choose')}</option>
          {REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {t(`trainees.why.${reason}`)}
            </option>
          ))}
        </SelectField>
        <TextField label={t('trainees.on')} name="on" type="date" dir="ltr" defaultValue={today()} max={today()} />
        <div className="row wrapf mt4">
          <Button type="submit" look="danger" busy={leave.isPending}>
            {t('trainees.record')}
          </Button>
          <Button onClick={onClose}>{t('cohort.back')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
