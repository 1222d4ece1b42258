import { type ComponentProps, type ReactNode, useState } from 'react';
import { IconButton } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { t } from './words';

/** A password that can be looked at while it is typed; pasting and password managers are welcome. */
export function PasswordField({
  label,
  name = 'password',
  hint,
  ...input
}: { label: string; name?: string; hint?: ReactNode } & Pick<ComponentProps<'input'>, 'autoComplete' | 'autoFocus'>) {
  const [seen, setSeen] = useState(false);
  return (
    <Field label={label} name={name} hint={hint}>
      {(control) => (
        <span className="inset" dir="ltr">
          <input {...control} {...input} className="input" type={seen ? 'text' : 'password'} dir="ltr" required />
          <IconButton
            icon="eye"
            label={seen ? t('identity.hidePassword') : t('identity.showPassword')}
            aria-pressed={seen}
            onClick={() => setSeen(!seen)}
          />
        </span>
      )}
    </Field>
  );
}
