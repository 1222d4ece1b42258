import { type ComponentProps, createContext, type ReactNode, useContext, useId } from 'react';
import { Icon } from './Icon';

/** The server's messages by field name: the only validation messages there are. */
export const FieldErrors = createContext<Record<string, string[]>>({});

interface Question {
  label: ReactNode;
  name: string;
  hint?: ReactNode;
}

/** One question: label, hint and messages tied to the control by id. */
export function Field({
  label,
  name,
  hint,
  aside,
  children,
}: Question & {
  aside?: ReactNode;
  children: (control: { id: string; name: string; 'aria-invalid'?: true; 'aria-describedby'?: string }) => ReactNode;
}) {
  const id = useId();
  const errors = useContext(FieldErrors)[name];
  const described = [hint && `${id}-hint`, errors && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={errors ? 'field err' : 'field'}>
      <div className="row between">
        <label htmlFor={id}>{label}</label>
        {aside}
      </div>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {errors && (
        <span className="emsg" id={`${id}-error`}>
          <Icon name="x" size={16} />
          <span>{errors.join(' ')}</span>
        </span>
      )}
      {children({ id, name, 'aria-invalid': errors ? true : undefined, 'aria-describedby': described || undefined })}
    </div>
  );
}

type Control<Tag extends 'input' | 'select' | 'textarea'> = Omit<ComponentProps<Tag>, 'className' | 'id' | 'name'> &
  Question;

/** A line of text. What people type finds its own direction; give `dir="ltr"` to phones, addresses and numbers. */
export const TextField = ({ label, name, hint, ...input }: Control<'input'>) => (
  <Field label={label} name={name} hint={hint}>
    {(control) => <input dir="auto" {...input} {...control} className="input" />}
  </Field>
);

export const TextArea = ({ label, name, hint, ...input }: Control<'textarea'>) => (
  <Field label={label} name={name} hint={hint}>
    {(control) => <textarea dir="auto" rows={4} {...input} {...control} className="input" />}
  </Field>
);

export const SelectField = ({ label, name, hint, children, ...input }: Control<'select'>) => (
  <Field label={label} name={name} hint={hint}>
    {(control) => (
      <select {...input} {...control} className="select">
        {children}
      </select>
    )}
  </Field>
);

/** A yes or no with its own sentence. */
export const CheckField = ({ label, name, hint, ...input }: Control<'input'>) => {
  const id = useId();
  const errors = useContext(FieldErrors)[name];
  return (
    <div className={errors ? 'field err' : 'field'}>
      {errors && (
        <span className="emsg" id={`${id}-error`}>
          <Icon name="x" size={16} />
          <span>{errors.join(' ')}</span>
        </span>
      )}
      <label className="row check-line">
        <input
          {...input}
          id={id}
          name={name}
          type="checkbox"
          aria-invalid={errors ? true : undefined}
          aria-describedby={errors && `${id}-error`}
        />
        <span>
          {label}
          {hint && <span className="hint"> {hint}</span>}
        </span>
      </label>
    </div>
  );
};
