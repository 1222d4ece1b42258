import { type ReactNode } from 'react';
import { reader } from '../../i18n/reader';
import { Wordmark } from '../../ui/Brand';
import { useTitle } from '../../ui/title';
import './sign-in.css';
import { t } from './words';

const WAVES = Array.from({ length: 9 }, (_, i) => {
  const [a, b, c, d] = [250 + i * 62, 170 + i * 66, 330 + i * 52, 250 + i * 60];
  return `M-20 ${a}C120 ${b} 240 ${c} 380 ${d}S560 ${160 + i * 64} 660 ${220 + i * 60}`;
});

/** What stands around every page on the way in. `other` is the same page in the other language. */
export function Frame({
  title,
  lead,
  other,
  children,
}: {
  title: string;
  lead?: ReactNode;
  other: string;
  children: ReactNode;
}) {
  useTitle(title);
  const { lang } = reader();
  const language = lang === 'ar' ? 'en' : 'ar';
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
          <a className="lang" href={other} lang={language} hrefLang={language}>
            {t('identity.otherLanguage')}
          </a>
        </span>
        <div className="in">
          <h1 tabIndex={-1}>{title}</h1>
          {lead && <div className="soft mt1">{lead}</div>}
          {children}
        </div>
      </main>
    </div>
  );
}
