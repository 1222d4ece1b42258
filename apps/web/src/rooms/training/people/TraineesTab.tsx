import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formats } from '../../../i18n/format';
import { shortName } from '../../../i18n/governorates';
import { inLanguage, reader } from '../../../i18n/reader';
import { Badge, type Tone } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { type Column, DataTable } from '../../../ui/DataTable';
import { Name } from '../../../ui/text';
import { toast } from '../../../ui/toasts';
import { changeEnrolment, type Enrolment, enrolmentsQuery, refreshCohort } from '../training.queries';
import { t } from '../words';
import { ExitDialog } from './ExitDialog';

const route = getRouteApi('/$lang/signed-in/training/cohorts/$cohortId');

const TONE: Partial<Record<Enrolment['state'], Tone>> = {
  active: 'acc',
  completed: 'ok',
  graduated: 'ok',
  deferred: 'warn',
  withdrawn: 'bad',
  dismissed: 'bad',
};

const State = ({ enrolment: { state, exitReason, endedOn } }: { enrolment: Enrolment }) => (
  <span className="row wrapf">
    <Badge tone={TONE[state]}>{t(`trainees.state.${state}`)}</Badge>
    {exitReason && <span className="sm muted">{t(`trainees.why.${exitReason}`)}</span>}
    {endedOn && <span className="sm muted">{formats().dayShort(endedOn)}</span>}
  </span>
);

/** Who is in the cohort and who left it and why; an exit is recorded here. */
export function TraineesTab() {
  const { cohortId } = route.useParams();
  const rows = useSuspenseQuery(enrolmentsQuery(cohortId)).data.data.items;
  const [leaving, setLeaving] = useState<Enrolment | null>(null);
  const queries = useQueryClient();
  const comeBack = useMutation({
    mutationFn: (enrolment: Enrolment) => changeEnrolment(enrolment, { state: 'active' }),
    onSuccess: async () => {
      toast(t('trainees.back'));
      await refreshCohort(queries);
    },
    onError: (error) => toast(error.message),
  });
  const columns: Column<Enrolment>[] = [
    {
      key: 'name',
      head: t('trainees.name'),
      names: true,
      sort: ({ person }) => inLanguage(person.name),
      cell: ({ person }) => (
        <Link to="/$lang/people/$personId" params={{ lang: reader().lang, personId: person.id }}>
          <Name>{inLanguage(person.name)}</Name>
        </Link>
      ),
    },
    {
      key: 'governorate',
      head: t('trainees.governorate'),
      sort: ({ person }) => person.governorate && shortName(person.governorate),
      cell: ({ person }) => person.governorate && shortName(person.governorate),
    },
    {
      key: 'intent',
      head: t('trainees.intent'),
      deskOnly: true,
      cell: ({ intent }) => t(`trainees.intent.${intent}`),
    },
    {
      key: 'enrolled',
      head: t('trainees.enrolled'),
      deskOnly: true,
      sort: ({ enrolledOn }) => enrolledOn,
      cell: ({ enrolledOn }) => formats().dayShort(enrolledOn),
    },
    {
      key: 'state',
      head: t('trainees.state'),
      sort: ({ state }) => t(`trainees.state.${state}`),
      cell: (enrolment) => <State enrolment={enrolment} />,
    },
    {
      key: 'act',
      head: <span className="vh">{t('trainees.act')}</span>,
      end: true,
      cell: (enrolment) => (
        <>
          {enrolment.can.return && (
            <Button size="sm" busy={comeBack.isPending} onClick={() => comeBack.mutate(enrolment)}>
              {t('trainees.return')}
            </Button>
          )}
          {enrolment.can.exit && (
            <Button size="sm" look="quiet" onClick={() => setLeaving(enrolment)}>
              {t('trainees.exit')}
            </Button>
          )}
        </>
      ),
    },
  ];
  return (
    <Card flush>
      <DataTable
        caption={t('trainees.caption')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={t('trainees.none')}
      />
      {leaving && <ExitDialog enrolment={leaving} onClose={() => setLeaving(null)} />}
    </Card>
  );
}
