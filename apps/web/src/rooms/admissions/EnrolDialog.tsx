import { useQuery } from '@tanstack/react-query';
import { formats } from '../../i18n/format';
import { inLanguage } from '../../i18n/reader';
import { isolated } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { SelectField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { textOf } from '../../ui/form-data';
import { openCohortsQuery } from './admissions.queries';
import { useEnrolment } from './useReview';
import { t } from './words';

/** Into which cohort those who were admitted go. */
export function EnrolDialog({
  personIds,
  onClose,
  onDone,
}: {
  personIds: string[];
  onClose: () => void;
  onDone: () => void;
}) {
  const cohorts = useQuery(openCohortsQuery).data ?? [];
  const enrolment = useEnrolment(onDone);
  const f = formats();
  return (
    <Dialog title={t('intake.enrolTitle')} onClose={onClose}>
      <Form
        error={enrolment.error}
        onSubmit={(form) => enrolment.mutate({ cohortId: textOf(form, 'cohortId'), personIds })}
        className="stack"
      >
        <SelectField
          label={t('intake.cohort')}
          name="cohortId"
          hint={cohorts.length ? undefined : t('intake.noCohort')}
        >
          {cohorts.map(({ id, title, counts, capacity }) => (
            <option key={id} value={id}>
              {t('intake.cohortSeats', {
                title: isolated(inLanguage(title)),
                seated: f.count(counts.seated),
                capacity: f.count(capacity),
              })}
            </option>
          ))}
        </SelectField>
        <div className="row">
          <Button
            type="submit"
            look="primary"
            busy={enrolment.isPending}
            whyNot={cohorts.length === 0 && t('intake.noCohort')}
          >
            {t('intake.enrol')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('form.cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
