import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Session, signIn } from '../../api/session.queries';
import { Button, IconButton } from '../../ui/Button';
import { Field, TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { textOf } from '../../ui/form-data';
import { t } from './words';

/** E-mail and password; also shown over a page whose session ended. */
export function SignInForm({ email, onDone }: { email?: string; onDone: (session: Session) => void }) {
  const queries = useQueryClient();
  const [seen, setSeen] = useState(false);
  const enter = useMutation({
    mutationFn: (body: { email: string; password: string }) => signIn(queries, body),
    meta: { signsIn: true },
    onSuccess: onDone,
  });
  const submit = (form: FormData) =>
    enter.mutate({ email: textOf(form, 'email').trim(), password: textOf(form, 'password') });
  return (
    <Form error={enter.error} onSubmit={submit} aria-label={t('identity.signIn')}>
      <TextField
        label={t('identity.email')}
        name="email"
        type="email"
        dir="ltr"
        autoComplete="username"
        inputMode="email"
        defaultValue={email}
        autoFocus={!email}
        required
      />
      <Field label={t('identity.password')} name="password">
        {(control) => (
          <span className="inset" dir="ltr">
            <input
              {...control}
              className="input"
              type={seen ? 'text' : 'password'}
              dir="ltr"
              autoComplete="current-password"
              autoFocus={Boolean(email)}
              required
            />
            <IconButton
              icon="eye"
              label={seen ? t('identity.hidePassword') : t('identity.showPassword')}
              aria-pressed={seen}
              onClick={() => setSeen(!seen)}
            />
          </span>
        )}
      </Field>
      <div className="mt6">
        <Button type="submit" look="primary" size="big" block busy={enter.isPending}>
          {t('identity.enter')}
        </Button>
      </div>
    </Form>
  );
}
