import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, ifMatch, Refusal } from '../../api/client';
import { type components } from '../../api/schema';
import { formats } from '../../i18n/format';
import { shortName } from '../../i18n/governorates';
import { inLanguage } from '../../i18n/reader';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Conflict } from '../../ui/Conflict';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { textOf, textOrNull } from '../../ui/form-data';
import { Code, Name } from '../../ui/text';
import { type Company } from './companies.queries';
import { GovernorateField, headcountOf } from './CompanyFields';
import { SIZE } from './wording';
import { t } from './words';

/** What the register knows of a company; who may, changes it. */
export function CompanyCard({ company }: { company: Company }) {
  const [editing, setEditing] = useState(false);
  const f = formats();
  const facts: [string, React.ReactNode][] = [
    [t('company.otherName'), <Name key="other">{inLanguage({ ar: company.name.en, en: company.name.ar })}</Name>],
    [t('company.registrationNo'), company.registrationNo && <Code key="no">{company.registrationNo}</Code>],
    [t('company.pitaNo'), company.pitaNo && <Code key="pita">{company.pitaNo}</Code>],
    [t('company.governorate'), company.governorate && shortName(company.governorate)],
    [t('company.size'), t(SIZE[company.size])],
    [t('company.employees'), company.employees !== null && f.count(company.employees)],
  ];
  return (
    <Card
      title={t('company.about')}
      aside={
        company.can.update && (
          <Button size="sm" onClick={() => setEditing(true)}>
            {t('company.edit')}
          </Button>
        )
      }
    >
      <dl className="facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value || t('company.unknown')}</dd>
          </div>
        ))}
      </dl>
      {editing && <EditDialog company={company} onClose={() => setEditing(false)} />}
    </Card>
  );
}

function EditDialog({ company, onClose }: { company: Company; onClose: () => void }) {
  const queries = useQueryClient();
  const [from, setFrom] = useState(company.version);
  const save = useMutation({
    mutationFn: (body: components['schemas']['CompanyChange']) =>
      answer(
        api.PATCH('/api/v1/companies/{companyId}', {
          params: { path: { companyId: company.id } },
          body,
          headers: ifMatch(`"v${from}"`),
        }),
      ),
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries({ queryKey: ['companies'] });
    },
    onError: (error) => {
      if (error instanceof Refusal && error.status === 412) void queries.invalidateQueries({ queryKey: ['companies'] });
    },
  });
  const submit = (form: FormData) =>
    save.mutate({
      name: { ar: textOf(form, 'name.ar'), en: textOf(form, 'name.en') },
      governorate: textOrNull(form, 'governorate') as Company['governorate'],
      employees: headcountOf(form),
    });
  return (
    <Dialog title={t('company.edit')} onClose={onClose}>
      {company.version !== from && (
        <Conflict
          onKeepMine={() => {
            setFrom(company.version);
            save.reset();
          }}
          onTakeTheirs={onClose}
        />
      )}
      <Form error={save.error} onSubmit={submit}>
        <TextField label={t('company.nameAr')} name="name.ar" dir="rtl" defaultValue={company.name.ar} required />
        <TextField label={t('company.nameEn')} name="name.en" dir="ltr" defaultValue={company.name.en} required />
        <GovernorateField value={company.governorate} />
        <TextField
          label={t('company.employees')}
          name="employees"
          inputMode="numeric"
          dir="ltr"
          defaultValue={company.employees ?? ''}
        />
        <p className="row mt4">
          <Button type="submit" look="primary" busy={save.isPending}>
            {t('company.save')}
          </Button>
        </p>
      </Form>
    </Dialog>
  );
}
