import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';
import { inLanguage } from '../../../i18n/reader';
import { SelectField } from '../../../ui/Field';
import { type Kind } from '../imports.queries';
import { t } from '../words';

interface Title {
  ar: string;
  en: string;
}

interface Place {
  id: string;
  title: Title;
  centre: { title: Title };
}

/** What the rows belong to, where their kind belongs to something: an intake, or a cohort. */
export function BelongsTo({ kind }: { kind: Kind }) {
  if (kind === 'applicants') return <IntakeField />;
  if (kind === 'attendance' || kind === 'graduates') return <CohortField needed={kind === 'attendance'} />;
  return null;
}

function IntakeField() {
  const { data } = useQuery({
    queryKey: ['intakes', 'list'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/intakes', { params: { query: { limit: 200 } }, signal })),
  });
  return (
    <SelectField label={t('imports.intake')} name="intakeId" hint={t('imports.intakeHint')}>
      <option value="">{t('imports.noIntake')}</option>
      <Places places={data?.data.items ?? []} />
    </SelectField>
  );
}

function CohortField({ needed }: { needed: boolean }) {
  const { data } = useQuery({
    queryKey: ['cohorts', 'list'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/cohorts', { params: { query: { limit: 200 } }, signal })),
  });
  return (
    <SelectField
      label={t('imports.cohort')}
      name="cohortId"
      hint={t(needed ? 'imports.sheetHint' : 'imports.graduatesHint')}
      required={needed}
    >
      <option value="">{t(needed ? 'imports.chooseCohort' : 'imports.noCohort')}</option>
      <Places places={data?.data.items ?? []} />
    </SelectField>
  );
}

/** Two centres may have an intake of one name. */
function Places({ places }: { places: Place[] }) {
  return places.map(({ id, title, centre }) => (
    <option key={id} value={id}>
      {inLanguage(title)} · {inLanguage(centre.title)}
    </option>
  ));
}
