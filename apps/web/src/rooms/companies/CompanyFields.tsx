import { shortName, type Governorate, GOVERNORATES } from '../../i18n/governorates';
import { SelectField } from '../../ui/Field';
import { textOf } from '../../ui/form-data';
import { t } from './words';

export const GovernorateField = ({ value }: { value: Governorate | null }) => (
  <SelectField label={t('company.governorate')} name="governorate" defaultValue={value ?? ''}>
    <option value="">{t('company.unknown')}</option>
    {GOVERNORATES.map((code) => (
      <option key={code} value={code}>
        {shortName(code)}
      </option>
    ))}
  </SelectField>
);

const ARABIC = '٠١٢٣٤٥٦٧٨٩';

/** A whole number as people type it, NaN when it is none; null when the field is empty. */
export const headcountOf = (form: FormData, name = 'employees'): number | null => {
  const typed = textOf(form, name).trim();
  return typed === '' ? null : Number(typed.replace(/[٠-٩]/g, (digit) => String(ARABIC.indexOf(digit))));
};
