import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';
import { useIntent } from '../../../api/intent';
import { type components } from '../../../api/schema';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { CheckField, SelectField, TextArea, TextField } from '../../../ui/Field';
import { Form } from '../../../ui/Form';
import { textOf, textOrNull } from '../../../ui/form-data';
import { toast } from '../../../ui/toasts';
import { type Applicant, refreshBoard, type Role } from '../hiring.queries';
import { MINOR, numberOf } from '../post/draft';
import { today } from '../wording';
import { t } from '../words';
import { saidName } from './names';

type NewOffer = components['schemas']['NewOffer'];
/** How long an offer may be thought about, and how far off the first day is, unless the company says otherwise. */
const ANSWER_IN = 7;
const BEGIN_IN = 21;

const inDays = (days: number) =>
  new Date(Date.parse(`${today()}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

function bodyOf(form: FormData): NewOffer {
  const currency = textOf(form, 'currency') as NewOffer['currency'];
  return {
    amount: Math.round(numberOf(textOf(form, 'amount')) * MINOR[currency]),
    currency,
    per: textOf(form, 'per') as NewOffer['per'],
    partTime: form.get('partTime') !== null,
    startsOn: textOf(form, 'startsOn'),
    expiresOn: textOf(form, 'expiresOn'),
    note: textOrNull(form, 'note'),
  };
}

/** An offer to an applicant, filled in from the role. */
export function OfferDialog({ role, applicant, onClose }: { role: Role; applicant: Applicant; onClose: () => void }) {
  const queries = useQueryClient();
  const intent = useIntent();
  const send = useMutation({
    mutationFn: (body: NewOffer) =>
      intent.send(body, (headers) =>
        answer(
          api.POST('/api/v1/role-applications/{applicationId}/offers', {
            params: { path: { applicationId: applicant.id }, header: headers },
            body,
            headers,
          }),
        ),
      ),
    onSuccess: async () => {
      onClose();
      toast(t('offer.sent', { name: saidName(applicant) }));
      await refreshBoard(queries, role.id);
    },
  });
  const currency = role.salary?.currency ?? 'ILS';
  return (
    <Dialog title={t('offer.title', { name: saidName(applicant) })} onClose={onClose}>
      <Form error={send.error} onSubmit={(form) => send.mutate(bodyOf(form))}>
        <TextField
          label={t('offer.amount')}
          name="amount"
          inputMode="decimal"
          dir="ltr"
          defaultValue={role.salary ? role.salary.min / MINOR[currency] : ''}
          required
        />
        <SelectField label={t('post.currency')} name="currency" defaultValue={currency}>
          <option value="ILS">{t('currency.ILS')}</option>
          <option value="USD">{t('currency.USD')}</option>
          <option value="JOD">{t('currency.JOD')}</option>
        </SelectField>
        <SelectField label={t('post.per')} name="per" defaultValue={role.salary?.per ?? 'month'}>
          <option value="month">{t('per.month')}</option>
          <option value="hour">{t('per.hour')}</option>
          <option value="project">{t('per.project')}</option>
        </SelectField>
        <TextField label={t('offer.startsOn')} name="startsOn" type="date" dir="ltr" defaultValue={inDays(BEGIN_IN)} />
        <TextField
          label={t('offer.expiresOn')}
          name="expiresOn"
          type="date"
          dir="ltr"
          defaultValue={inDays(ANSWER_IN)}
        />
        <CheckField label={t('offer.partTime')} name="partTime" />
        <TextArea label={t('offer.note')} name="note" rows={2} maxLength={2000} />
        <p className="row mt4">
          <Button type="submit" look="primary" busy={send.isPending}>
            {t('offer.send')}
          </Button>
        </p>
      </Form>
    </Dialog>
  );
}
