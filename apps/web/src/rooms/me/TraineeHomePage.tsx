import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formats } from '../../i18n/format';
import { inLanguage, reader } from '../../i18n/reader';
import { Card } from '../../ui/Card';
import { Empty } from '../../ui/Empty';
import { Name } from '../../ui/text';
import { useTitle } from '../../ui/title';
import { DueCard } from './DueCard';
import { GraduationCard, genderOf } from './GraduationCard';
import './me.css';
import { pathQuery } from './me.queries';
import { NextClass } from './NextClass';
import { MyPath } from './MyPath';
import { FitCard } from './roles/FitCard';
import { WeekStrip } from './WeekStrip';
import { t } from './words';

const isMorning = () =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Hebron', hour: '2-digit', hourCycle: 'h23' }).format()) <
  12;

/** What do I do today, and where do I stand? */
export function TraineeHomePage() {
  const { data: path } = useSuspenseQuery(pathQuery).data;
  const name = inLanguage(path.person.firstName);
  useTitle(t('me.title'));
  return (
    <div className="tr">
      <div className="hi row between base">
        <h1 tabIndex={-1}>
          <Name>{isMorning() ? t('me.morning', { name }) : t('me.evening', { name })}</Name>
        </h1>
        <span className="muted sm">{formats().dayOfWeek(path.today)}</span>
      </div>
      <div className="areas">
        <div className="a-path">
          <Card
            title={t('me.path')}
            aside={
              <Link to="/$lang/me/path" params={{ lang: reader().lang }}>
                {t('me.details')}
              </Link>
            }
          >
            <MyPath path={path} />
          </Card>
        </div>
        <div className="a-next">
          {path.enrolment ? (
            <>
              <WeekStrip path={path} />
              <NextClass path={path} />
            </>
          ) : (
            <Empty title={t('me.noCohort')}>{t('me.noCohortHint')}</Empty>
          )}
        </div>
        {path.enrolment && (
          <div className="a-due">
            <DueCard path={path} />
          </div>
        )}
        {path.conditions && (
          <div className="a-grad">
            <GraduationCard path={path} conditions={path.conditions} />
          </div>
        )}
        <div className="a-roles">
          <FitCard gender={genderOf(path)} />
        </div>
      </div>
    </div>
  );
}
