import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api } from '../../../api/client';
import { useIntent } from '../../../api/intent';
import { useRoles } from '../../../api/session.queries';
import { inLanguage, reader } from '../../../i18n/reader';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { SelectField } from '../../../ui/Field';
import { Form } from '../../../ui/Form';
import { textOf } from '../../../ui/form-data';
import { type Kind } from '../imports.queries';
import { kindName, KINDS } from '../kind-name';
import { t } from '../words';
import { BelongsTo } from './BelongsTo';
import { FileField } from './FileField';

/** A file and what its rows are. It is read at once; what cannot be read is refused with a sentence that says why. */
export function NewImport() {
  const intent = useIntent();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [kind, setKind] = useState<Kind>('applicants');
  const isManager = useRoles().has('manager');
  const kinds = KINDS.filter((one) => isManager || one !== 'census');
  const send = useMutation({
    mutationFn: (form: FormData) => {
      const file = form.get('file') as File;
      const said = {
        kind: textOf(form, 'kind') as Kind,
        ...Object.fromEntries(
          (['centreId', 'cohortId', 'intakeId'] as const).flatMap((name) =>
            textOf(form, name) ? [[name, textOf(form, name)]] : [],
          ),
        ),
      };
      return intent.send({ ...said, name: file.name, size: file.size, at: file.lastModified }, (headers) =>
        answer(
          api.POST('/api/v1/imports', {
            params: { header: headers },
            headers,
            body: { ...said, file: '' },
            bodySerializer: () => formOf(said, file),
          }),
        ),
      );
    },
    onSuccess: async ({ data }) => {
      void queries.invalidateQueries({ queryKey: ['imports', 'list'] });
      await navigate({ to: '/$lang/imports/$importId', params: { lang: reader().lang, importId: data.id } });
    },
  });
  return (
    <Card title={t('imports.new')}>
      <Form error={send.error} onSubmit={(form) => send.mutate(form)} aria-label={t('imports.new')}>
        <FileField />
        <SelectField
          label={t('imports.kind')}
          name="kind"
          value={kind}
          onChange={({ target }) => setKind(target.value as Kind)}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {kindName(one)}
            </option>
          ))}
        </SelectField>
        <BelongsTo key={kind} kind={kind} />
        <CentreField />
        <div className="mt4">
          <Button type="submit" look="primary" icon="up" busy={send.isPending}>
            {t('imports.read')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

/** Only who works for several centres is asked which one. */
function CentreField() {
  const isManager = useRoles().has('manager');
  const { data } = useQuery({
    queryKey: ['centres'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/centres', { signal })),
  });
  const centres = data?.data.items ?? [];
  if (centres.length < 2 && !isManager) return null;
  return (
    <SelectField label={t('imports.centre')} name="centreId">
      {isManager && <option value="">{t('imports.noCentre')}</option>}
      {centres.map(({ id, name }) => (
        <option key={id} value={id}>
          {inLanguage(name)}
        </option>
      ))}
    </SelectField>
  );
}

function formOf(said: Record<string, string>, file: File): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(said)) form.set(name, value);
  form.set('file', file);
  return form;
}
