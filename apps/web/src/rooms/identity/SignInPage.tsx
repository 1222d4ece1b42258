import { getRouteApi, useRouter } from '@tanstack/react-router';
import { reader } from '../../i18n/reader';
import { Wordmark } from '../../ui/Brand';
import { useTitle } from '../../ui/title';
import { DemoAccounts } from './DemoAccounts';
import { SignInForm } from './SignInForm';
import './sign-in.css';
import { t } from './words';

const WAVES = Array.from({ length: 9 }, (_, i) => {
  const [a, b, c, d] = [250 + i * 62, 170 + i * 66, 330 + i * 52, 250 + i * 60];
  return `M-20 ${a}C120 ${b} 240 ${c} 380 ${d}S560 ${160 + i * 64} 660 ${220 + i * 60}`;
});
const route = getRouteApi('/$lang/sign-in');

export function SignInPage() {
  const { next } = route.useSearch();
  useTitle(t('identity.signIn'));
  const router = useRouter();
  const { lang } = reader();
  const other = lang === 'ar' ? 'en' : 'ar';
  const go = () => router.history.push(next?.startsWith(`/${lang}/`) ? next : `/${lang}/`);
  return (
    <div className="sg">
      <aside className="side">
        <svg className="ln" viewBox="0 0 640 800" preserveAspectRatio="xMidYMid slice" fill="none" aria-hidden="true">
          {WAVES.map((d) => (
            <path key={d} d={d} stroke="#fff" strokeOpacity=".12" />
          ))}
        </svg>
        <a href={`/${lang}/progress`}>
          <Wordmark height={44} />
        </a>
        <p className="q">{t('identity.motto')}</p>
        <span />
      </aside>
      <main id="main">
        <span className="langs">
          <a
            className="lang"
            href={`/${other}/sign-in${next ? `?next=${encodeURIComponent(next)}` : ''}`}
            lang={other}
            hrefLang={other}
          >
            {t('identity.otherLanguage')}
          </a>
        </span>
        <div className="in">
          <h1 tabIndex={-1}>{t('identity.signIn')}</h1>
          <p className="soft mt1">{t('identity.signInLead')}</p>
          <SignInForm onDone={go} />
          <hr className="rule" />
          <p className="sm soft">
            {t('identity.noAccount')} <a href={`/${lang}/intakes`}>{t('identity.browseIntakes')}</a>
          </p>
          <DemoAccounts onDone={go} />
        </div>
      </main>
    </div>
  );
}
