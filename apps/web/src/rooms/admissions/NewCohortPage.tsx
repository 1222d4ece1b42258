import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answer, api } from '../../api/client';
import { useIntent } from '../../api/intent';
import { type paths } from '../../api/schema';
import { formats } from '../../i18n/format';
import { inLanguage, reader } from '../../i18n/reader';
import { isolated } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { CheckField, SelectField, TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { textOf, textOrNull } from '../../ui/form-data';
import { PageHead } from '../../ui/PageHead';
import { Name } from '../../ui/text';
import { toast } from '../../ui/toasts';
import { choicesQuery, intakesQuery } from './admissions.queries';
import { Choice } from './Choice';
import './review.css';
import { t } from './words';

type NewCohort = paths['/api/v1/cohorts']['post']['requestBody']['content']['application/json'];

const read = (form: FormData): NewCohort => ({
  code: textOf(form, 'code'),
  title: { ar: textOf(form, 'title.ar'), en: textOf(form, 'title.en') },
  programmeId: textOf(form, 'programmeId'),
  centreId: textOf(form, 'centreId'),
  intakeId: textOrNull(form, 'intakeId'),
  curriculumVersionId: textOf(form, 'curriculumVersionId'),
  capacity: Number(textOf(form, 'capacity') || NaN),
  startsOn: textOf(form, 'startsOn'),
  endsOn: textOf(form, 'endsOn'),
  rosterFrozenOn: textOrNull(form, 'rosterFrozenOn'),
  trainerIds: form.getAll('trainerIds').filter((id): id is string => typeof id === 'string' && id !== ''),
});

/** A new cohort: what it follows, where, when, who teaches. */
export function NewCohortPage() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const intent = useIntent();
  const create = useMutation({
    mutationFn: (body: NewCohort) =>
      intent.send(body, (headers) => answer(api.POST('/api/v1/cohorts', { params: { header: headers }, body }))),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['cohorts'] });
      toast(t('newCohort.done'));
      await navigate({ href: `/${reader().lang}/cohorts` });
    },
  });
  return (
    <>
      <PageHead title={t('newCohort.title')} lead={t('newCohort.lead')} />
      <Card>
        <Form error={create.error} onSubmit={(form) => create.mutate(read(form))} className="stack">
          <div className="questions">
            <Questions />
          </div>
          <div className="row">
            <Button type="submit" look="primary" busy={create.isPending}>
              {t('newCohort.save')}
            </Button>
          </div>
        </Form>
      </Card>
    </>
  );
}

function Questions() {
  const { programmes, centres, curricula, trainers } = useSuspenseQuery(choicesQuery).data;
  const { items: intakes } = useSuspenseQuery(intakesQuery).data.data;
  const f = formats();
  const versions = curricula.flatMap(({ title, versions }) =>
    versions.slice(0, 1).map(({ id, number, hours }) => ({
      id,
      label: t('newCohort.version', {
        title: isolated(inLanguage(title)),
        number: f.count(number),
        hours: f.count(hours),
      }),
    })),
  );
  return (
    <>
      <TextField label={t('form.titleAr')} name="title.ar" dir="rtl" lang="ar" maxLength={150} />
      <TextField label={t('form.titleEn')} name="title.en" dir="ltr" lang="en" maxLength={150} />
      <TextField label={t('newCohort.code')} hint={t('newCohort.codeHint')} name="code" dir="ltr" maxLength={30} />
      <SelectField label={t('newCohort.curriculum')} name="curriculumVersionId" defaultValue="">
        <option value="">{t('form.choose')}</option>
        {versions.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </SelectField>
      <Choice label={t('form.programme')} name="programmeId" things={programmes} none={t('form.choose')} />
      <Choice
        label={t('form.centre')}
        name="centreId"
        things={centres.map(({ id, name }) => ({ id, title: name }))}
        none={t('form.choose')}
      />
      <Choice label={t('newCohort.intake')} name="intakeId" things={intakes} none={t('newCohort.noIntake')} />
      <TextField label={t('newCohort.capacity')} name="capacity" type="number" min={1} max={500} dir="ltr" />
      <TextField label={t('newCohort.startsOn')} name="startsOn" type="date" dir="ltr" />
      <TextField label={t('newCohort.endsOn')} name="endsOn" type="date" dir="ltr" />
      <TextField
        label={t('newCohort.frozenOn')}
        hint={t('newCohort.frozenHint')}
        name="rosterFrozenOn"
        type="date"
        dir="ltr"
      />
      <fieldset>
        <legend>
          <b>{t('newCohort.trainers')}</b>
        </legend>
        <p className="hint">{t('newCohort.trainersHint')}</p>
        {trainers.map(({ id, name }) => (
          <CheckField key={id} name="trainerIds" value={id} label={<Name>{inLanguage(name)}</Name>} />
        ))}
      </fieldset>
    </>
  );
}
