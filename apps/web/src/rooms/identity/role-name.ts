import { type RoleName } from '../../api/session.queries';
import { t } from './words';

export const roleName = (role: RoleName): string => t(`identity.role.${role}`);
