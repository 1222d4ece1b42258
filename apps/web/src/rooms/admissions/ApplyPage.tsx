import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { answer, api } from '../../api/client';
import { useIntent } from '../../api/intent';
import { type components } from '../../api/schema';
import { useRoles } from '../../api/session.queries';
import { formats } from '../../i18n/format';
import { inLanguage, reader } from '../../i18n/reader';
import { isolated } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Empty } from '../../ui/Empty';
import { SelectField, TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { textOf, textOrNull } from '../../ui/form-data';
import { PageHead } from '../../ui/PageHead';
import { toast } from '../../ui/toasts';
import { ownApplicationsQuery, publicIntakeQuery } from './admissions.queries';
import { ApplicationState } from './ApplicationState';
import './review.css';
import { t } from './words';

const route = getRouteApi('/$lang/signed-in/admissions/intakes/$intakeId/apply');
type NewApplication = components['schemas']['NewApplication'];

const INTENTS = [
  'seeks_work',
  'own_venture',
  'further_study',
  'other',
] as const satisfies readonly NewApplication['intent'][];

/** A trainee asks to be admitted; what was sent stands in the place of the form. */
export function ApplyPage() {
  const { intakeId } = route.useParams();
  const { data: intake } = useSuspenseQuery(publicIntakeQuery(intakeId)).data;
  const roles = useRoles();
  return (
    <div className="apply">
      <PageHead
        tab={`${t('applyTo.title')}: ${inLanguage(intake.title)}`}
        title={`${t('applyTo.title')}: ${isolated(inLanguage(intake.title))}`}
        lead={intake.criteria && inLanguage(intake.criteria)}
      />
      {roles.has('trainee') ? <Own intakeId={intakeId} /> : <NotATrainee intakeId={intakeId} />}
    </div>
  );
}

const NotATrainee = ({ intakeId }: { intakeId: string }) => (
  <Empty title={t('applyTo.forTrainees')}>
    <Link to="/$lang/applications/$intakeId" params={{ lang: reader().lang, intakeId }}>
      {t('applyTo.openIntake')}
    </Link>
  </Empty>
);

function Own({ intakeId }: { intakeId: string }) {
  const { data: own } = useSuspenseQuery(ownApplicationsQuery(intakeId)).data;
  const queries = useQueryClient();
  const intent = useIntent();
  const send = useMutation({
    mutationFn: (body: NewApplication) =>
      intent.send(body, (headers) =>
        answer(
          api.POST('/api/v1/intakes/{intakeId}/applications', {
            params: { path: { intakeId }, header: headers },
            body,
          }),
        ),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['applications'] });
      toast(t('applyTo.sent'));
    },
  });
  const sent = own.items[0];
  if (sent)
    return (
      <Card title={t('applyTo.on', { day: formats().day(sent.submittedOn) })} aside={<ApplicationState row={sent} />}>
        <p>{t('applyTo.sent')}</p>
      </Card>
    );
  return (
    <Card>
      <Form
        className="stack"
        error={send.error}
        onSubmit={(form) =>
          send.mutate({
            intent: textOf(form, 'intent') as NewApplication['intent'],
            motivation: textOrNull(form, 'motivation'),
          })
        }
      >
        <SelectField label={t('applyTo.what')} name="intent">
          {INTENTS.map((one) => (
            <option key={one} value={one}>
              {t(`intent.${one}`)}
            </option>
          ))}
        </SelectField>
        <TextArea
          label={t('applyTo.motivation')}
          hint={t('applyTo.motivationHint')}
          name="motivation"
          rows={5}
          maxLength={2000}
        />
        <p className="muted sm">{t('applyTo.sees')}</p>
        <p className="row">
          <Button type="submit" look="primary" size="big" busy={send.isPending}>
            {t('applyTo.send')}
          </Button>
        </p>
      </Form>
    </Card>
  );
}
