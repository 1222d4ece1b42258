import { type Money } from '../i18n/format';
import { type Texts } from './texts.types';

export interface RoleSummary {
  id: string;
  title: Texts;
  company: Texts;
  /** Null when it is remote. */
  governorate: Texts | null;
  kind: 'employment' | 'internship' | 'freelance' | 'own_venture' | 'government';
  /** Export contract rather than local. */
  export: boolean;
  seats: number;
  closesOn: string | null;
}

export interface RolesPage {
  roles: RoleSummary[];
}

export interface RolePage extends RoleSummary {
  openedOn: string | null;
  remote: 'no' | 'partly' | 'yes';
  description: Texts | null;
  required: Texts[];
  preferred: Texts[];
  salary: { from: Money; to: Money; per: 'month' | 'hour' | 'project' } | null;
}
