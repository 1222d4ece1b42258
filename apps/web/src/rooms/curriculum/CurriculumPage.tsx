import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type paths } from '../../api/schema';
import { formats } from '../../i18n/format';
import { inLanguage, reader } from '../../i18n/reader';
import { isolated } from '../../i18n/words';
import { Badge, Tag } from '../../ui/Badge';
import { Card } from '../../ui/Card';
import { DataTable } from '../../ui/DataTable';
import { PageHead } from '../../ui/PageHead';
import { Code, Name } from '../../ui/text';
import { versionQuery } from './curriculum.queries';
import { t } from './words';

type Version =
  paths['/api/v1/curricula/{curriculumId}/versions/{number}']['get']['responses'][200]['content']['application/json'];
type Course = Version['courses'][number];
const LEVELS = {
  1: 'curriculum.level.1',
  2: 'curriculum.level.2',
  3: 'curriculum.level.3',
  4: 'curriculum.level.4',
} as const;

/** A published version: its courses, what it takes to graduate, and how attendance is counted. */
export function CurriculumPage() {
  const { curriculumId, number } = useParams({ from: '/$lang/signed-in/curriculum/curricula/$curriculumId/$number' });
  const version = useSuspenseQuery(versionQuery(curriculumId, number)).data.data;
  const f = formats();
  return (
    <>
      <PageHead
        title={inLanguage(version.title)}
        crumb={
          <Link to="/$lang/curricula" params={{ lang: reader().lang }}>
            {t('curricula.title')}
          </Link>
        }
        lead={`${t('curriculum.lead', {
          track: isolated(inLanguage(version.track.name)),
          number: f.count(version.number),
          day: f.day(version.publishedAt.slice(0, 10)),
        })} · ${t('curricula.hoursWeeks', { hours: f.count(version.hours), weeks: f.count(version.weeks) })}`}
      />
      <p className="soft">
        <Name>{inLanguage(version.summary)}</Name>
      </p>
      <div className="cols two mt4">
        <Rule version={version} />
        <Definition version={version} />
      </div>
      <div className="mt6">
        <Courses courses={version.courses} />
      </div>
    </>
  );
}

function Rule({ version: { graduation: rule } }: { version: Version }) {
  const f = formats();
  return (
    <Card title={t('curriculum.rule')}>
      <ul className="stack">
        <li>{t('curriculum.ruleAttendance', { n: f.percent(rule.attendancePercent / 100) })}</li>
        <li>{t('curriculum.ruleCore')}</li>
        <li>{t('curriculum.ruleElectives', { n: rule.electivesPassed })}</li>
        <li>{t('curriculum.ruleCapstone', { n: f.count(rule.capstoneMinimum) })}</li>
        <li>{t('curriculum.ruleMean', { n: f.count(rule.weightedMeanMinimum) })}</li>
      </ul>
    </Card>
  );
}

function Definition({ version: { attendance } }: { version: Version }) {
  const share = (percent: number) => formats().percent(percent / 100);
  return (
    <Card title={t('curriculum.attendance')}>
      <ul className="stack">
        <li>{t('curriculum.attendanceHeld')}</li>
        <li>{t('curriculum.late', { n: share(attendance.latePercent) })}</li>
        <li>
          {attendance.excusedPercent === null
            ? t('curriculum.excusedOut')
            : t('curriculum.excused', { n: share(attendance.excusedPercent) })}
        </li>
        <li>{t('curriculum.unmarked', { n: share(attendance.unmarkedPercent) })}</li>
      </ul>
    </Card>
  );
}

const kindOf = ({ capstone, core }: Course) =>
  capstone ? t('curriculum.capstone') : core ? t('curriculum.core') : t('curriculum.elective');

function Courses({ courses }: { courses: Course[] }) {
  const f = formats();
  return (
    <Card flush title={t('curriculum.courses')}>
      <DataTable
        caption={t('curriculum.courses')}
        rows={courses}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'course',
            head: t('curriculum.course'),
            names: true,
            cell: (course) => (
              <>
                <Name>{inLanguage(course.title)}</Name> <Code>{course.code}</Code>
              </>
            ),
          },
          {
            key: 'kind',
            head: t('curriculum.kind'),
            cell: (course) => <Badge tone={course.capstone ? 'acc' : undefined}>{kindOf(course)}</Badge>,
          },
          { key: 'hours', head: t('curriculum.hours'), end: true, cell: ({ hours }) => f.count(hours) },
          { key: 'pass', head: t('curriculum.pass'), end: true, cell: ({ passMark }) => f.count(passMark) },
          {
            key: 'after',
            head: t('curriculum.after'),
            deskOnly: true,
            cell: ({ after }) => after.map((code) => <Code key={code}>{code} </Code>),
          },
          {
            key: 'assessments',
            head: t('curriculum.assessments'),
            deskOnly: true,
            cell: ({ assessments }) =>
              f.list(
                assessments.map(({ title, weight }) =>
                  t('curriculum.assessment', { title: isolated(inLanguage(title)), weight: f.percent(weight / 100) }),
                ),
              ),
          },
          {
            key: 'teaches',
            head: t('curriculum.teaches'),
            deskOnly: true,
            cell: ({ skills }) => (
              <span className="row wrapf">
                {skills.map(({ code, name, level }) => (
                  <Tag key={code}>
                    {t('curriculum.skill', {
                      name: isolated(inLanguage(name)),
                      level: t(LEVELS[level as keyof typeof LEVELS]),
                    })}
                  </Tag>
                ))}
              </span>
            ),
          },
        ]}
      />
    </Card>
  );
}
