import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { signOut, useSession } from '../api/session.queries';
import { inLanguage, reader } from '../i18n/reader';
import { useLetters } from '../offline/useLetters';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Icon } from '../ui/Icon';
import { Menu } from '../ui/Menu';
import { Name } from '../ui/text';
import { chooseDigits, chooseTheme, themeNow } from './preferences';
import { t } from './words';

const initialOf = (name: string) => {
  const [first = '', second = ''] = name.split(' ');
  return reader().lang === 'ar' ? first.slice(0, 1) : first.slice(0, 1) + second.slice(0, 1);
};

export function AccountMenu() {
  const queries = useQueryClient();
  const [theme, setTheme] = useState(themeNow);
  const { account, roles } = useSession();
  const leave = useMutation({
    mutationFn: () => signOut(queries),
    onSuccess: () => window.location.assign(`/${reader().lang}/sign-in`),
  });
  const letters = useLetters(account.id) ?? [];
  const [asking, ask] = useState(false);
  const name = inLanguage(account.name);
  const { lang, digits } = reader();
  const other = theme === 'dark' ? 'light' : 'dark';
  const turn = () => {
    chooseTheme(other);
    setTheme(other);
  };
  return (
    <>
      <Menu
        label={`${t('app.account')}: ${name}`}
        face={
          <span className="avatar" aria-hidden="true">
            {initialOf(name)}
          </span>
        }
      >
        <p>
          <b>
            <Name>{name}</Name>
          </b>
          <bdi dir="ltr" className="xs muted">
            {account.email}
          </bdi>
        </p>
        <Link to="/$lang/account" params={{ lang }}>
          <Icon name="user" />
          {t('app.ownAccount')}
        </Link>
        <button type="button" onClick={turn}>
          <Icon name="moon" />
          {t(other === 'dark' ? 'app.dark' : 'app.light')}
        </button>
        {lang === 'ar' && (
          <button type="button" onClick={() => chooseDigits(digits === 'arab' ? 'latn' : 'arab')}>
            <Icon name="table" />
            {t(digits === 'arab' ? 'app.westernDigits' : 'app.arabicDigits')}
          </button>
        )}
        {roles.some(({ role }) => role === 'trainee') && (
          <Link to="/$lang/me/consents" params={{ lang }}>
            <Icon name="shield" />
            {t('app.consents')}
          </Link>
        )}
        <a href={`/${lang}/progress`}>
          <Icon name="flag" />
          {t('app.progress')}
        </a>
        <button
          type="button"
          onClick={() => (letters.length ? ask(true) : leave.mutate())}
          aria-disabled={leave.isPending}
        >
          <Icon name="lock" />
          {t('app.signOut')}
        </button>
      </Menu>
      {asking && (
        <Dialog title={t('app.unsent', { n: letters.length })} onClose={() => ask(false)}>
          <p>{t('app.unsentHint')}</p>
          <p className="row wrapf mt4">
            <Button look="primary" onClick={() => ask(false)}>
              {t('app.stay')}
            </Button>
            <Button onClick={() => leave.mutate()}>{t('app.signOutAnyway')}</Button>
          </p>
        </Dialog>
      )}
    </>
  );
}
