import { useMutation } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { useIntent } from '../../api/intent';
import { type components } from '../../api/schema';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { textOf, textOrNull } from '../../ui/form-data';
import { GovernorateField, headcountOf } from './CompanyFields';
import { t } from './words';

type NewCompany = components['schemas']['NewCompany'];

/** A company that is not in the register yet. */
export function CompanyDialog({ onClose, onDone }: { onClose: () => void; onDone: () => Promise<void> }) {
  const intent = useIntent();
  const create = useMutation({
    mutationFn: (body: NewCompany) =>
      intent.send(body, (headers) =>
        answer(api.POST('/api/v1/companies', { body, headers, params: { header: headers } })),
      ),
    onSuccess: async () => {
      onClose();
      await onDone();
    },
  });
  const submit = (form: FormData) =>
    create.mutate({
      name: { ar: textOf(form, 'name.ar'), en: textOf(form, 'name.en') },
      registrationNo: textOrNull(form, 'registrationNo'),
      pitaNo: textOrNull(form, 'pitaNo'),
      governorate: textOrNull(form, 'governorate') as NewCompany['governorate'],
      employees: headcountOf(form),
    });
  return (
    <Dialog title={t('companies.add')} onClose={onClose}>
      <Form error={create.error} onSubmit={submit}>
        <TextField label={t('company.nameAr')} name="name.ar" dir="rtl" maxLength={200} required />
        <TextField label={t('company.nameEn')} name="name.en" dir="ltr" maxLength={200} required />
        <TextField label={t('company.registrationNo')} name="registrationNo" dir="ltr" maxLength={30} />
        <TextField label={t('company.pitaNo')} name="pitaNo" dir="ltr" maxLength={30} />
        <GovernorateField value={null} />
        <TextField label={t('company.employees')} name="employees" inputMode="numeric" dir="ltr" />
        <p className="row mt4">
          <Button type="submit" look="primary" busy={create.isPending}>
            {t('companies.add')}
          </Button>
        </p>
      </Form>
    </Dialog>
  );
}
