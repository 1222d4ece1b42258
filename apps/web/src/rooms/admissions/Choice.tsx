import { inLanguage } from '../../i18n/reader';
import { SelectField } from '../../ui/Field';

interface Titled {
  id: string;
  title: { ar: string; en: string };
}

/** One of a list of things; the only one there is, is chosen. */
export const Choice = ({
  label,
  name,
  things,
  none,
}: {
  label: string;
  name: string;
  things: Titled[];
  none: string;
}) => (
  <SelectField label={label} name={name} defaultValue={things.length === 1 ? things[0]!.id : ''}>
    <option value="">{none}</option>
    {things.map(({ id, title }) => (
      <option key={id} value={id}>
        {inLanguage(title)}
      </option>
    ))}
  </SelectField>
);
