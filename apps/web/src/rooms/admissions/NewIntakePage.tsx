import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { answer, api } from '../../api/client';
import { useIntent } from '../../api/intent';
import { type paths } from '../../api/schema';
import { reader } from '../../i18n/reader';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { TextArea, TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { textOf } from '../../ui/form-data';
import { PageHead } from '../../ui/PageHead';
import { toast } from '../../ui/toasts';
import { choicesQuery } from './admissions.queries';
import { Choice } from './Choice';
import './review.css';
import { t } from './words';

type NewIntake = paths['/api/v1/intakes']['post']['requestBody']['content']['application/json'];

const read = (form: FormData): NewIntake => ({
  programmeId: textOf(form, 'programmeId'),
  centreId: textOf(form, 'centreId'),
  track: textOf(form, 'track'),
  title: { ar: textOf(form, 'title.ar'), en: textOf(form, 'title.en') },
  criteria: { ar: textOf(form, 'criteria.ar'), en: textOf(form, 'criteria.en') },
  opensOn: textOf(form, 'opensOn'),
  closesOn: textOf(form, 'closesOn'),
  seats: Number(textOf(form, 'seats') || NaN),
});

/** An application window: what for, where, when, for how many. */
export function NewIntakePage() {
  const { programmes, centres, tracks } = useSuspenseQuery(choicesQuery).data;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const intent = useIntent();
  const { lang } = reader();
  const create = useMutation({
    mutationFn: (body: NewIntake) =>
      intent.send(body, (headers) => answer(api.POST('/api/v1/intakes', { params: { header: headers }, body }))),
    onSuccess: async ({ data }) => {
      await queries.invalidateQueries({ queryKey: ['intakes'] });
      toast(t('newIntake.done'));
      await navigate({ to: '/$lang/applications/$intakeId', params: { lang, intakeId: data.id } });
    },
  });
  return (
    <>
      <PageHead
        title={t('newIntake.title')}
        lead={t('newIntake.lead')}
        crumb={
          <Link to="/$lang/applications" params={{ lang }}>
            {t('applications.title')}
          </Link>
        }
      />
      <Card>
        <Form error={create.error} onSubmit={(form) => create.mutate(read(form))} className="stack">
          <div className="questions">
            <TextField label={t('form.titleAr')} name="title.ar" dir="rtl" lang="ar" maxLength={150} />
            <TextField label={t('form.titleEn')} name="title.en" dir="ltr" lang="en" maxLength={150} />
            <Choice label={t('form.programme')} name="programmeId" things={programmes} none={t('form.choose')} />
            <Choice
              label={t('form.centre')}
              name="centreId"
              things={centres.map(({ id, name }) => ({ id, title: name }))}
              none={t('form.choose')}
            />
            <Choice
              label={t('form.track')}
              name="track"
              things={tracks.map(({ code, name }) => ({ id: code, title: name }))}
              none={t('form.choose')}
            />
            <TextField label={t('form.seats')} name="seats" type="number" min={1} max={10000} dir="ltr" />
            <TextField label={t('form.opensOn')} name="opensOn" type="date" dir="ltr" />
            <TextField label={t('form.closesOn')} name="closesOn" type="date" dir="ltr" />
            <TextArea
              label={t('form.criteriaAr')}
              hint={t('form.criteriaHint')}
              name="criteria.ar"
              dir="rtl"
              lang="ar"
              maxLength={1000}
            />
            <TextArea
              label={t('form.criteriaEn')}
              hint={t('form.criteriaHint')}
              name="criteria.en"
              dir="ltr"
              lang="en"
              maxLength={1000}
            />
          </div>
          <div className="row">
            <Button type="submit" look="primary" busy={create.isPending}>
              {t('form.save')}
            </Button>
          </div>
        </Form>
      </Card>
    </>
  );
}
