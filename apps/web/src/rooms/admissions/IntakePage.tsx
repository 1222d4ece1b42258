import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formats } from '../../i18n/format';
import { inLanguage, reader } from '../../i18n/reader';
import { isolated } from '../../i18n/words';
import { More } from '../../ui/More';
import { PageHead } from '../../ui/PageHead';
import { Name } from '../../ui/text';
import { Segments } from '../../ui/Tabs';
import { applicationsQuery, intakeQuery } from './admissions.queries';
import { ApplicationTable } from './ApplicationTable';
import { Window } from './ApplicationsPage';
import { ReviewBar } from './ReviewBar';
import { SHOWN, type ShownHere } from './shown';
import { t } from './words';

const route = getRouteApi('/$lang/signed-in/admissions/applications/$intakeId');

/** The applications to one intake: read, chosen, decided. */
export function IntakePage() {
  const { intakeId } = route.useParams();
  const { show = 'waiting' } = route.useSearch();
  const navigate = route.useNavigate();
  const intake = useSuspenseQuery(intakeQuery(intakeId)).data.data;
  const list = useSuspenseInfiniteQuery(applicationsQuery(intakeId, show));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = list.data.pages.flatMap(({ data }) => data.items);
  const f = formats();
  const view = (next: ShownHere) => {
    setChosen(new Set());
    void navigate({ search: { show: next } });
  };
  return (
    <>
      <PageHead
        tab={`${t('applications.title')}: ${inLanguage(intake.title)}`}
        title={<Name>{inLanguage(intake.title)}</Name>}
        crumb={
          <Link to="/$lang/applications" params={{ lang: reader().lang }}>
            {t('applications.title')}
          </Link>
        }
        lead={t('intake.lead', {
          programme: isolated(inLanguage(intake.programme.title)),
          centre: isolated(inLanguage(intake.centre.title)),
          from: f.dayShort(intake.opensOn),
          to: f.dayShort(intake.closesOn),
        })}
        acts={<Window intake={intake} />}
      />
      <div className="row between wrapf">
        <Segments
          label={t('intake.show')}
          value={show}
          onChoose={view}
          choices={SHOWN.map((value) => ({ value, label: t(`intake.${value}`) }))}
        />
        <b className="num">
          {t('intake.seatsTaken', { admitted: f.count(intake.applications.admitted), seats: f.count(intake.seats) })}
        </b>
      </div>
      <div className="mt4">
        <ApplicationTable rows={rows} chosen={chosen} onChoose={setChosen} />
      </div>
      <More list={list}>{t('intake.more')}</More>
      <ReviewBar
        intakeId={intakeId}
        chosen={rows.filter(({ id }) => chosen.has(id))}
        onDone={() => setChosen(new Set())}
      />
    </>
  );
}
