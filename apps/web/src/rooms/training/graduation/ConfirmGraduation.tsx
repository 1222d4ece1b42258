import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { TextField } from '../../../ui/Field';
import { Form } from '../../../ui/Form';
import { textOf } from '../../../ui/form-data';
import { t } from '../words';

/** Graduating cannot be taken back without a trace: it is said once more what will be. */
export function ConfirmGraduation({
  count,
  day,
  error,
  busy,
  onClose,
  onConfirm,
}: {
  count: number;
  day: string;
  error: Error | null;
  busy: boolean;
  onClose: () => void;
  onConfirm: (on: string) => void;
}) {
  return (
    <Dialog title={t('graduation.confirm')} onClose={onClose}>
      <Form error={error} onSubmit={(form) => onConfirm(textOf(form, 'on'))}>
        <p className="soft">{t('graduation.confirmLead', { n: count })}</p>
        <TextField label={t('graduation.on')} name="on" type="date" dir="ltr" defaultValue={day} max={day} required />
        <div className="row wrapf mt4">
          <Button type="submit" look="primary" busy={busy}>
            {t('graduation.confirmDo')}
          </Button>
          <Button onClick={onClose}>{t('graduation.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
