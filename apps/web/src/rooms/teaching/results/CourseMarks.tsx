import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formats } from '../../../i18n/format';
import { inLanguage, reader } from '../../../i18n/reader';
import { Badge } from '../../../ui/Badge';
import { Empty } from '../../../ui/Empty';
import { Icon } from '../../../ui/Icon';
import { Name } from '../../../ui/text';
import { t } from '../words';
import { toMarkQuery } from './results.queries';

/** The courses that began, those that lack most marks first; of one cohort or of all that the reader teaches. */
export function CourseMarks({ cohortId }: { cohortId?: string }) {
  const all = useSuspenseQuery(toMarkQuery).data.data.items;
  const items = cohortId ? all.filter(({ cohort }) => cohort.id === cohortId) : all;
  const f = formats();
  if (items.length === 0) return <Empty title={t('grades.none')}>{t('grades.noneHint')}</Empty>;
  return (
    <ul className="list card flush">
      {items.map(({ cohort, course, cells, marked }) => (
        <li key={`${cohort.id}${course.id}`}>
          <Link
            className="pick"
            to="/$lang/grades/$cohortId/$courseId"
            params={{ lang: reader().lang, cohortId: cohort.id, courseId: course.id }}
          >
            <span className="grow">
              <b>
                <Name>{inLanguage(course.name)}</Name>
              </b>
              <span className="sub">
                <Name>{inLanguage(cohort.name)}</Name> ·{' '}
                {t('grades.markedOf', { marked: f.count(marked), of: f.count(cells) })}
              </span>
            </span>
            {marked === cells ? (
              <Badge tone="ok" icon="check">
                {t('grades.complete')}
              </Badge>
            ) : (
              <Badge tone="warn" icon="doc">
                {t('today.toMark', { n: cells - marked })}
              </Badge>
            )}
            <Icon name="chev" size={18} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
