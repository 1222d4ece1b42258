import { useMutation } from '@tanstack/react-query';
import { answer, api, Refusal } from '../../api/client';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Form } from '../../ui/Form';
import { textOf } from '../../ui/form-data';
import { PasswordField } from '../identity';
import { t } from './words';

/** Whether an act was refused because it asks again who one is. */
export const wantsProof = (error: unknown) => error instanceof Refusal && error.code === 'session.proof';

/** What is shown of an error beside the proof that is asked for. */
export const otherThanProof = (error: unknown) => (wantsProof(error) ? null : error);

/** Asks for the password again, then does what was about to be done. */
export function Proof({ onProved, onClose }: { onProved: () => void; onClose: () => void }) {
  const prove = useMutation({
    mutationFn: (password: string) => answer(api.POST('/api/v1/account/proof', { body: { password } })),
    onSuccess: onProved,
  });
  return (
    <Dialog title={t('proof.title')} onClose={onClose}>
      <p className="soft">{t('proof.lead')}</p>
      <Form error={prove.error} onSubmit={(form) => prove.mutate(textOf(form, 'password'))}>
        <PasswordField label={t('proof.password')} autoComplete="current-password" autoFocus />
        <p className="mt4">
          <Button type="submit" look="primary" busy={prove.isPending}>
            {t('proof.go')}
          </Button>
        </p>
      </Form>
    </Dialog>
  );
}
