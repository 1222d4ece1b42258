import { useSuspenseQuery } from '@tanstack/react-query';
import { formats } from '../../i18n/format';
import { inLanguage } from '../../i18n/reader';
import { Badge } from '../../ui/Badge';
import { Card } from '../../ui/Card';
import { Empty } from '../../ui/Empty';
import { Meter } from '../../ui/Meter';
import { PageHead } from '../../ui/PageHead';
import { Name } from '../../ui/text';
import { wholePercent } from './GraduationCard';
import './me.css';
import { type Course, pathQuery } from './me.queries';
import { t } from './words';

function MarkBadge({ course: { mark, passMark } }: { course: Course }) {
  const f = formats();
  if (mark === null) return <Badge>{t('me.noMark')}</Badge>;
  return mark >= passMark ? (
    <Badge tone="ok" icon="check">
      {t('me.markPassed', { mark: f.count(Math.floor(mark)) })}
    </Badge>
  ) : (
    <Badge tone="bad" icon="x">
      {t('me.markFailed', { mark: f.count(Math.floor(mark)), pass: f.count(passMark) })}
    </Badge>
  );
}

function CourseCard({ course }: { course: Course }) {
  const f = formats();
  const name = inLanguage(course.course.name);
  return (
    <Card title={<Name>{name}</Name>} aside={course.core ? t('me.coreCourse') : t('me.elective')}>
      <div className="crs">
        <div className="bar-line">
          <Meter share={course.progress} label={name} tone={course.progress === 1 ? 'ok' : undefined} />
          <span className="num sm muted">{wholePercent(course.progress)}</span>
        </div>
      </div>
      <p className="mt2">
        <MarkBadge course={course} />
      </p>
      <dl className="rule3 mt2">
        {course.marks.map(({ title, score, weight }) => (
          <div key={inLanguage(title)}>
            <dt>
              <Name>{inLanguage(title)}</Name>
            </dt>
            <dd>
              <b className="num">{score === null ? '–' : f.count(score)}</b>
              <span className="sm muted">{t('me.ofCourse', { percent: f.percent(weight / 100) })}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** How far each course is, and her marks. */
export function CoursesPage() {
  const { courses } = useSuspenseQuery(pathQuery).data.data;
  return (
    <>
      <PageHead title={t('me.courses')} lead={t('me.coursesLead')} />
      {courses.length === 0 ? (
        <Empty title={t('me.noCohort')}>{t('me.noCohortHint')}</Empty>
      ) : (
        <div className="course-cards">
          {courses.map((course) => (
            <CourseCard key={course.course.id} course={course} />
          ))}
        </div>
      )}
    </>
  );
}
