import { type ReactNode } from 'react';
import { reader } from '../i18n/reader';
import { Brand } from '../ui/Brand';
import { t } from './words';

/** What stands around a page when nobody is known yet: a wrong address, or no answer about who is asking. */
export const Bare = ({ children }: { children: ReactNode }) => (
  <div className="shell">
    <header className="app-head">
      <div className="wrap">
        <Brand href={`/${reader().lang}/progress`} />
        <div className="tools">
          <a className="btn quiet" href={`/${reader().lang}/sign-in`}>
            {t('app.signIn')}
          </a>
        </div>
      </div>
    </header>
    <main id="main" tabIndex={-1}>
      <div className="wrap">{children}</div>
    </main>
  </div>
);
