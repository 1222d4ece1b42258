import { SelectField, TextField } from '../../../ui/Field';
import { t } from '../words';
import { type Draft } from './draft';

/** The pay, in whole units; empty when it is not said. */
export const PayFields = ({ salary }: { salary: Draft['salary'] }) => (
  <>
    <div className="pay">
      <TextField label={t('post.payFrom')} name="salary.min" inputMode="decimal" dir="ltr" defaultValue={salary.min} />
      <TextField label={t('post.payTo')} name="salary.max" inputMode="decimal" dir="ltr" defaultValue={salary.max} />
      <SelectField label={t('post.currency')} name="salary.currency" defaultValue={salary.currency}>
        <option value="ILS">{t('currency.ILS')}</option>
        <option value="USD">{t('currency.USD')}</option>
        <option value="JOD">{t('currency.JOD')}</option>
      </SelectField>
      <SelectField label={t('post.per')} name="salary.per" defaultValue={salary.per}>
        <option value="month">{t('per.month')}</option>
        <option value="hour">{t('per.hour')}</option>
        <option value="project">{t('per.project')}</option>
      </SelectField>
    </div>
    <p className="hint mt2">{t('post.payHint')}</p>
  </>
);
