import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sessionQuery, useSession } from '../../api/session.queries';
import { inLanguage, reader } from '../../i18n/reader';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { SelectField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { textOf } from '../../ui/form-data';
import { PageHead } from '../../ui/PageHead';
import { Code, Name } from '../../ui/text';
import { toast } from '../../ui/toasts';
import { PasswordField, roleName } from '../identity';
import './accounts.css';
import { changePassword, changePreferences, type Preferences } from './own.queries';
import { OwnSessions } from './OwnSessions';
import { OwnTokens } from './OwnTokens';
import { t } from './words';

/** One's own account: language, password, where one is signed in, tokens for programs. */
export function AccountPage() {
  const { account, roles } = useSession();
  return (
    <>
      <PageHead
        title={t('own.title')}
        lead={
          <>
            <Name>{inLanguage(account.name)}</Name> · <Code>{account.email}</Code> ·{' '}
            {[...new Set(roles.map(({ role }) => roleName(role)))].join('، ')}
          </>
        }
      />
      <div className="own">
        <Card title={t('own.preferences')}>
          <PreferencesForm />
        </Card>
        <Card title={t('own.password')}>
          <PasswordForm email={account.email} />
        </Card>
        <OwnSessions />
        <OwnTokens />
      </div>
    </>
  );
}

function PreferencesForm() {
  const queries = useQueryClient();
  const { account } = useSession();
  const save = useMutation({
    mutationFn: changePreferences,
    onSuccess: ({ data }) => {
      queries.setQueryData(sessionQuery.queryKey, data);
      if (data.account.language === reader().lang) toast(t('own.saved'));
      else window.location.assign(`/${data.account.language}/account`);
    },
  });
  const submit = (form: FormData) => {
    const wish: Preferences = {
      language: textOf(form, 'language') === 'en' ? 'en' : 'ar',
      digits: textOf(form, 'digits') === 'arab' ? 'arab' : 'latn',
    };
    save.mutate(wish);
  };
  return (
    <Form error={save.error} onSubmit={submit}>
      <SelectField label={t('own.language')} name="language" defaultValue={account.language}>
        <option value="ar">{t('invitations.arabic')}</option>
        <option value="en">{t('invitations.english')}</option>
      </SelectField>
      <SelectField label={t('own.digits')} name="digits" defaultValue={account.digits}>
        <option value="latn">{t('own.latn')}</option>
        <option value="arab">{t('own.arab')}</option>
      </SelectField>
      <p className="mt4">
        <Button type="submit" busy={save.isPending}>
          {t('own.save')}
        </Button>
      </p>
    </Form>
  );
}

function PasswordForm({ email }: { email: string }) {
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: changePassword,
    onSuccess: async () => {
      toast(t('own.passwordChanged'));
      await queries.invalidateQueries({ queryKey: ['account', 'sessions'] });
    },
  });
  return (
    <Form
      key={save.isSuccess ? save.submittedAt : 0}
      error={save.error}
      onSubmit={(form) => save.mutate({ current: textOf(form, 'current'), password: textOf(form, 'password') })}
    >
      <input type="email" name="email" autoComplete="username" defaultValue={email} hidden readOnly />
      <PasswordField label={t('own.current')} name="current" autoComplete="current-password" />
      <PasswordField label={t('own.newPassword')} hint={t('own.passwordHint')} autoComplete="new-password" />
      <p className="mt4">
        <Button type="submit" busy={save.isPending}>
          {t('own.changePassword')}
        </Button>
      </p>
    </Form>
  );
}
