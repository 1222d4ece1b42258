import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Session, signIn } from '../../api/session.queries';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { textOf } from '../../ui/form-data';
import { PasswordField } from './PasswordField';
import { t } from './words';

/** E-mail and password; also shown over a page whose session ended. */
export function SignInForm({ email, onDone }: { email?: string; onDone: (session: Session) => void }) {
  const queries = useQueryClient();
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
      <PasswordField label={t('identity.password')} autoComplete="current-password" autoFocus={Boolean(email)} />
      <div className="mt6">
        <Button type="submit" look="primary" size="big" block busy={enter.isPending}>
          {t('identity.enter')}
        </Button>
      </div>
    </Form>
  );
}
