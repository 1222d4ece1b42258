import { Link } from '@tanstack/react-router';
import { reader } from '../../i18n/reader';
import { buttonClass } from '../../ui/Button';
import { Frame } from './Frame';
import { t } from './words';

/** Expired, used, withdrawn, cut short or made up: the same page, and a way on. */
export function LinkOver({ page }: { page: 'invitation' | 'new-password' }) {
  const { lang } = reader();
  const invited = page === 'invitation';
  return (
    <Frame
      title={t('identity.linkOver')}
      lead={t(invited ? 'identity.invitationOverLead' : 'identity.resetOverLead')}
      other={`/${lang === 'ar' ? 'en' : 'ar'}/${page}`}
    >
      <p className="row wrapf mt6">
        <Link
          to={invited ? '/$lang/sign-in' : '/$lang/forgotten'}
          params={{ lang }}
          className={buttonClass({ look: 'primary', size: 'big' })}
        >
          {t(invited ? 'identity.signIn' : 'identity.askAgain')}
        </Link>
        <a className={buttonClass({ size: 'big' })} href={`/${lang}/progress`}>
          {t('identity.toProgress')}
        </a>
      </p>
    </Frame>
  );
}
