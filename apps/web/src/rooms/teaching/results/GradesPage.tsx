import { PageHead } from '../../../ui/PageHead';
import { t } from '../words';
import { CourseMarks } from './CourseMarks';

/** Where marks are missing. */
export const GradesPage = () => (
  <>
    <PageHead title={t('grades.title')} lead={t('grades.lead')} />
    <CourseMarks />
  </>
);
