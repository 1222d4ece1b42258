import { useRouter } from '@tanstack/react-router';
import { reader } from '../../i18n/reader';
import { Card } from '../../ui/Card';
import { genderOf } from './GraduationCard';
import { type Path } from './me.queries';
import { t } from './words';

/** The way to the roles that fit, once the hiring room has a page for them. */
export function RolesPlace({ path }: { path: Path }) {
  const { routesByPath } = useRouter();
  if (!('/$lang/me/roles' in routesByPath)) return null;
  return (
    <Card title={t('me.roles')} aside={<a href={`/${reader().lang}/me/roles`}>{t('me.allRoles')}</a>}>
      <p className="soft">{t('me.rolesHint', { g: genderOf(path) })}</p>
    </Card>
  );
}
