import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { reader } from '../../i18n/reader';
import { DemoAccounts } from './DemoAccounts';
import { Frame } from './Frame';
import { SignInForm } from './SignInForm';
import { t } from './words';

const route = getRouteApi('/$lang/sign-in');

export function SignInPage() {
  const { next } = route.useSearch();
  const router = useRouter();
  const { lang } = reader();
  const other = `/${lang === 'ar' ? 'en' : 'ar'}/sign-in${next ? `?next=${encodeURIComponent(next)}` : ''}`;
  const go = () => router.history.push(next?.startsWith(`/${lang}/`) ? next : `/${lang}/`);
  return (
    <Frame title={t('identity.signIn')} lead={t('identity.signInLead')} other={other}>
      <SignInForm onDone={go} />
      <p className="sm mt4">
        <Link to="/$lang/forgotten" params={{ lang }}>
          {t('identity.forgotten')}
        </Link>
      </p>
      <hr className="rule" />
      <p className="sm soft">
        {t('identity.noAccount')} <a href={`/${lang}/intakes`}>{t('identity.browseIntakes')}</a>
      </p>
      <DemoAccounts onDone={go} />
    </Frame>
  );
}
