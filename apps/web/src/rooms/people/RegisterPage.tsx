import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { answer, api, Refusal } from '../../api/client';
import { useIntent } from '../../api/intent';
import { inLanguage, reader } from '../../i18n/reader';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { textOrNull } from '../../ui/form-data';
import { PageHead } from '../../ui/PageHead';
import { toast } from '../../ui/toasts';
import { Hints, useHints } from './Hints';
import './people.css';
import { type Candidate, centresQuery } from './people.queries';
import { bodyOf } from './person-form';
import { FactFields, MoreFields, NameFields } from './PersonFields';
import { t } from './words';

const candidatesIn = (error: unknown): Candidate[] =>
  error instanceof Refusal && error.code === 'person.duplicate_suspected'
    ? ((error.problem.details?.candidates as Candidate[] | undefined) ?? [])
    : [];

/** One human is registered once: who may be here already stands beside the form while it is filled in. */
export function RegisterPage() {
  const { data: centres } = useSuspenseQuery(centresQuery).data;
  const { lang } = reader();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const intent = useIntent();
  const box = useRef<HTMLDivElement>(null);
  const [dismissed, setDismissed] = useState<string[]>([]);
  const hints = useHints();
  const register = useMutation({
    mutationFn: ({ form, sameAs }: { form: FormData; sameAs?: string }) => {
      const centreId = textOrNull(form, 'centreId');
      const body = {
        ...bodyOf(form),
        ...(centreId && { centreId }),
        ...(dismissed.length && { notTheSame: dismissed }),
        ...(sameAs && { sameAs }),
      };
      return intent.send(body, (headers) =>
        answer(api.POST('/api/v1/persons', { body, headers, params: { header: headers } })),
      );
    },
    onSuccess: async ({ data: person }) => {
      await queries.invalidateQueries({ queryKey: ['persons', 'list'] });
      toast(t('people.registered'));
      await navigate({ to: '/$lang/people/$personId', params: { lang, personId: person.id } });
    },
  });
  const refused = candidatesIn(register.error);
  const candidates = [...refused, ...hints.candidates.filter(({ id }) => !refused.some((one) => one.id === id))];
  const form = () => new FormData(box.current?.querySelector('form') ?? undefined);
  return (
    <>
      <PageHead
        title={t('people.register')}
        lead={t('people.registerLead')}
        crumb={
          <Link to="/$lang/people" params={{ lang }}>
            {t('people.title')}
          </Link>
        }
      />
      <div className="cols registration" ref={box} onInput={() => hints.look(form())}>
        <Form
          className="card"
          error={register.error}
          onSubmit={(filled) => register.mutate({ form: filled })}
          aria-label={t('people.register')}
        >
          <NameFields />
          <FactFields />
          <MoreFields />
          {centres.items.length > 1 && (
            <SelectField label={t('people.centre')} name="centreId" defaultValue="">
              <option value="">{t('people.noCentre')}</option>
              {centres.items.map((centre) => (
                <option key={centre.id} value={centre.id}>
                  {inLanguage(centre.name)}
                </option>
              ))}
            </SelectField>
          )}
          <div className="row wrapf mt6">
            <Button type="submit" look="primary" busy={register.isPending}>
              {t('people.register')}
            </Button>
          </div>
        </Form>
        <Hints
          candidates={candidates}
          dismissed={dismissed}
          onDismiss={(id) => setDismissed((old) => [...old, id])}
          onTake={(id) => register.mutate({ form: form(), sameAs: id })}
        />
      </div>
    </>
  );
}
