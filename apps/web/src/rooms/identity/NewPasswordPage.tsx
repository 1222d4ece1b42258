import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api, Refusal } from '../../api/client';
import { reader } from '../../i18n/reader';
import { Banner } from '../../ui/Banner';
import { Button, buttonClass } from '../../ui/Button';
import { Form } from '../../ui/Form';
import { textOf } from '../../ui/form-data';
import { Frame } from './Frame';
import { LinkOver } from './LinkOver';
import { resetQuery, secretOfPage } from './links.queries';
import { PasswordField } from './PasswordField';
import { t } from './words';

/** Where the link of a reset leads: a new password for the account that the link is for. */
export function NewPasswordPage() {
  const { lang } = reader();
  const [token] = useState(secretOfPage);
  const { data: link } = useSuspenseQuery(resetQuery(token));
  const set = useMutation({
    mutationFn: (password: string) =>
      answer(api.POST('/api/v1/public/password-reset/use', { body: { token, password } })),
  });
  if (!link || (set.error instanceof Refusal && set.error.status === 404)) return <LinkOver page="new-password" />;
  const other = `/${lang === 'ar' ? 'en' : 'ar'}/new-password#${token}`;
  if (set.isSuccess)
    return (
      <Frame title={t('identity.passwordSet')} other={other}>
        <div className="mt6">
          <Banner tone="ok" title={t('identity.passwordSetHint')} />
        </div>
        <p className="mt6">
          <Link to="/$lang/sign-in" params={{ lang }} className={buttonClass({ look: 'primary', size: 'big' })}>
            {t('identity.signIn')}
          </Link>
        </p>
      </Frame>
    );
  return (
    <Frame title={t('identity.newPassword')} lead={<bdi dir="ltr">{link.email}</bdi>} other={other}>
      <Form
        error={set.error}
        onSubmit={(form) => set.mutate(textOf(form, 'password'))}
        aria-label={t('identity.newPassword')}
      >
        <input type="email" name="email" autoComplete="username" defaultValue={link.email} hidden readOnly />
        <PasswordField
          label={t('identity.newPassword')}
          hint={t('identity.passwordHint')}
          autoComplete="new-password"
          autoFocus
        />
        <div className="mt6">
          <Button type="submit" look="primary" size="big" block busy={set.isPending}>
            {t('identity.setPassword')}
          </Button>
        </div>
      </Form>
    </Frame>
  );
}
