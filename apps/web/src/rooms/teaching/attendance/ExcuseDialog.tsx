import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';
import { useIntent } from '../../../api/intent';
import { type components } from '../../../api/schema';
import { inLanguage } from '../../../i18n/reader';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { SelectField, TextArea } from '../../../ui/Field';
import { Form } from '../../../ui/Form';
import { textOf } from '../../../ui/form-data';
import { toast } from '../../../ui/toasts';
import { t } from '../words';
import { type Sheet, sheetQuery } from './attendance.queries';

/** A trainee brings a paper before the session: the sheet will know. */
export function ExcuseDialog({ sheet, onClose }: { sheet: Sheet; onClose: () => void }) {
  const queries = useQueryClient();
  const intent = useIntent();
  const excuse = useMutation({
    mutationFn: (body: components['schemas']['GiveExcuse']) =>
      intent.send(body, (headers) =>
        answer(
          api.POST('/api/v1/sessions/{sessionId}/excuses', {
            params: { path: { sessionId: sheet.id }, header: headers },
            body,
          }),
        ),
      ),
    onSuccess: async () => {
      onClose();
      toast(t('excuse.done'));
      await queries.invalidateQueries({ queryKey: sheetQuery(sheet.id).queryKey });
    },
  });
  return (
    <Dialog title={t('excuse.title')} onClose={onClose}>
      <p className="soft">{t('excuse.lead')}</p>
      <Form
        error={excuse.error}
        onSubmit={(form) => excuse.mutate({ enrolmentId: textOf(form, 'enrolmentId'), reason: textOf(form, 'reason') })}
      >
        <SelectField label={t('excuse.who')} name="enrolmentId">
          {sheet.rows.map(({ enrolmentId, name }) => (
            <option key={enrolmentId} value={enrolmentId}>
              {inLanguage(name)}
            </option>
          ))}
        </SelectField>
        <TextArea label={t('excuse.reason')} hint={t('excuse.hint')} name="reason" rows={2} maxLength={500} required />
        <p className="row mt4">
          <Button type="submit" look="primary" busy={excuse.isPending}>
            {t('excuse.save')}
          </Button>
        </p>
      </Form>
    </Dialog>
  );
}
