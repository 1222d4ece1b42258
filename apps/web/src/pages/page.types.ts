import { type Lang } from '../i18n/reader';
import { type IntakePage, type IntakesPage } from './intakes.types';
import { type ProgressPage } from './progress.types';
import { type RolePage, type RolesPage } from './roles.types';
import { type VerifyPage } from './verify.types';

/** The page and the data that the server fills it with. */
export interface PageData {
  progress: ProgressPage;
  verify: VerifyPage;
  'not-found': null;
  roles: RolesPage;
  role: RolePage;
  intakes: IntakesPage;
  intake: IntakePage;
}

export interface PageRequest {
  lang: Lang;
  page: keyof PageData;
  /** What the page's type in PageData says. */
  data: unknown;
  /** Begins with the language, `/ar/progress`; what stands behind a `?` is not part of it. */
  path: string;
  /** Scheme and host, no slash at the end. */
  origin: string;
  signedIn: boolean;
}
