import { useMutation, useQueryClient } from '@tanstack/react-query';
import { inLanguage } from '../../../i18n/reader';
import { isolated } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { SelectField, TextField } from '../../../ui/Field';
import { Form } from '../../../ui/Form';
import { textOf } from '../../../ui/form-data';
import { toast } from '../../../ui/toasts';
import { type Placement } from '../hiring.queries';
import { today } from '../wording';
import { t } from '../words';
import { endPlacement } from './placements.queries';
import { END_REASON } from './PlacementsTable';

type Reason = keyof typeof END_REASON;

/** Work ends; from the first day without it the person counts no more. */
export function EndDialog({ placement, onClose }: { placement: Placement; onClose: () => void }) {
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: (body: { on: string; reason: Reason }) => endPlacement(placement, body),
    onSuccess: async () => {
      onClose();
      toast(t('end.done'));
      await queries.invalidateQueries({ queryKey: ['placements'] });
    },
  });
  return (
    <Dialog title={t('end.title', { name: isolated(inLanguage(placement.name)) })} onClose={onClose}>
      <Form
        error={end.error}
        onSubmit={(form) => end.mutate({ on: textOf(form, 'on'), reason: textOf(form, 'reason') as Reason })}
      >
        <TextField label={t('end.on')} hint={t('end.onHint')} name="on" type="date" dir="ltr" defaultValue={today()} />
        <SelectField label={t('end.reason')} name="reason">
          {Object.entries(END_REASON).map(([value, word]) => (
            <option key={value} value={value}>
              {t(word)}
            </option>
          ))}
        </SelectField>
        <p className="row mt4">
          <Button type="submit" look="danger" busy={end.isPending}>
            {t('placement.end')}
          </Button>
        </p>
      </Form>
    </Dialog>
  );
}
