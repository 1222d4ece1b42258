import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answer, api } from '../../api/client';
import { reader } from '../../i18n/reader';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { textOf } from '../../ui/form-data';
import { Frame } from './Frame';
import { t } from './words';

/** Asks for a link to a new password. The answer is the same whether or not the address has an account. */
export function ForgottenPage() {
  const { lang } = reader();
  const ask = useMutation({
    mutationFn: (email: string) => answer(api.POST('/api/v1/public/password-reset', { body: { email } })),
  });
  return (
    <Frame
      title={t('identity.forgottenTitle')}
      lead={t('identity.forgottenLead')}
      other={`/${lang === 'ar' ? 'en' : 'ar'}/forgotten`}
    >
      {ask.isSuccess ? (
        <div className="mt6">
          <Banner tone="ok" title={t('identity.linkSent')}>
            {t('identity.linkSentHint')}
          </Banner>
        </div>
      ) : (
        <Form
          error={ask.error}
          onSubmit={(form) => ask.mutate(textOf(form, 'email').trim())}
          aria-label={t('identity.forgottenTitle')}
        >
          <TextField
            label={t('identity.email')}
            name="email"
            type="email"
            dir="ltr"
            autoComplete="username"
            inputMode="email"
            autoFocus
            required
          />
          <div className="mt6">
            <Button type="submit" look="primary" size="big" block busy={ask.isPending}>
              {t('identity.sendLink')}
            </Button>
          </div>
        </Form>
      )}
      <p className="sm mt4">
        <Link to="/$lang/sign-in" params={{ lang }}>
          {t('identity.backToSignIn')}
        </Link>
      </p>
    </Frame>
  );
}
