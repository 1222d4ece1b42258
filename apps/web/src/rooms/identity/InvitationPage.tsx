import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { Refusal } from '../../api/client';
import { acceptInvitation } from '../../api/session.queries';
import { inLanguage, reader } from '../../i18n/reader';
import { isolated } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { textOf } from '../../ui/form-data';
import { Frame } from './Frame';
import { LinkOver } from './LinkOver';
import { invitationQuery, secretOfPage } from './links.queries';
import { PasswordField } from './PasswordField';
import { roleName } from './role-name';
import { t } from './words';

/** Where the link of an invitation leads: who asks whom to what, and the way in. */
export function InvitationPage() {
  const { lang } = reader();
  const queries = useQueryClient();
  const router = useRouter();
  const [token] = useState(secretOfPage);
  const { data: invitation } = useSuspenseQuery(invitationQuery(token));
  const accept = useMutation({
    mutationFn: (body: { name?: { ar: string; en: string }; password: string }) =>
      acceptInvitation(queries, { token, ...body }),
    meta: { signsIn: true },
    onSuccess: () => router.history.push(`/${lang}/`),
  });
  if (!invitation || (accept.error instanceof Refusal && accept.error.status === 404))
    return <LinkOver page="invitation" />;
  const { email, role, scopeName, invitedBy, hasAccount } = invitation;
  const as = { role: roleName(role), over: scopeName ? isolated(inLanguage(scopeName)) : '' };
  const submit = (form: FormData) =>
    accept.mutate({
      password: textOf(form, 'password'),
      ...(!hasAccount && { name: { ar: textOf(form, 'name.ar'), en: textOf(form, 'name.en') } }),
    });
  return (
    <Frame
      title={t('identity.invitation')}
      lead={
        <>
          <p>
            {invitedBy
              ? t('identity.invitedBy', { name: isolated(inLanguage(invitedBy)), ...as })
              : t('identity.invited', as)}
            {scopeName && ` ${t('identity.over', as)}`}
          </p>
          <p className="mt1">
            <bdi dir="ltr">{email}</bdi>
          </p>
        </>
      }
      other={`/${lang === 'ar' ? 'en' : 'ar'}/invitation#${token}`}
    >
      <Form error={accept.error} onSubmit={submit} aria-label={t('identity.invitation')}>
        <input type="email" name="email" autoComplete="username" defaultValue={email} hidden readOnly />
        {!hasAccount && (
          <>
            <TextField label={t('identity.nameAr')} name="name.ar" lang="ar" autoComplete="name" required autoFocus />
            <TextField label={t('identity.nameEn')} name="name.en" lang="en" dir="ltr" required />
          </>
        )}
        <PasswordField
          label={t(hasAccount ? 'identity.password' : 'identity.newPassword')}
          hint={hasAccount ? t('identity.hasAccount') : t('identity.passwordHint')}
          autoComplete={hasAccount ? 'current-password' : 'new-password'}
        />
        <div className="mt6">
          <Button type="submit" look="primary" size="big" block busy={accept.isPending}>
            {t('identity.accept')}
          </Button>
        </div>
      </Form>
    </Frame>
  );
}
