import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api, ifMatch, Refusal } from '../../api/client';
import { inLanguage, reader } from '../../i18n/reader';
import { Button } from '../../ui/Button';
import { Conflict } from '../../ui/Conflict';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { textOrNull } from '../../ui/form-data';
import { PageHead } from '../../ui/PageHead';
import { Name } from '../../ui/text';
import { toast } from '../../ui/toasts';
import './people.css';
import { personQuery } from './people.queries';
import { changesOf } from './person-form';
import { FactFields, MoreFields, NameFields } from './PersonFields';
import { t } from './words';

const route = getRouteApi('/$lang/signed-in/register/people/$personId/edit');

/** Corrects what is known of a person. */
export function EditPage() {
  const { personId } = route.useParams();
  const { data: person, etag } = useSuspenseQuery(personQuery(personId)).data;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { lang } = reader();
  const [last, setLast] = useState<FormData>();
  const save = useMutation({
    mutationFn: ({ form, version }: { form: FormData; version: string }) => {
      const movedOn = textOrNull(form, 'movedOn');
      return answer(
        api.PATCH('/api/v1/persons/{personId}', {
          params: { path: { personId: person.id } },
          headers: ifMatch(version),
          body: { ...changesOf(person, form), ...(movedOn && { movedOn }) },
        }),
      );
    },
    onSuccess: async (answered) => {
      queries.setQueryData(personQuery(person.id).queryKey, answered);
      await queries.invalidateQueries({ queryKey: ['persons'], refetchType: 'none' });
      toast(t('people.saved'));
      await navigate({ to: '/$lang/people/$personId', params: { lang, personId: person.id } });
    },
  });
  const stale = save.error instanceof Refusal && save.error.status === 412;
  const fresh = () => queries.fetchQuery({ ...personQuery(personId), staleTime: 0 });
  const name = inLanguage(person.displayName);
  return (
    <>
      <PageHead
        tab={`${t('people.edit')}: ${name}`}
        title={t('people.edit')}
        lead={<Name>{name}</Name>}
        crumb={
          <Link to="/$lang/people/$personId" params={{ lang, personId: person.id }}>
            <Name>{name}</Name>
          </Link>
        }
      />
      {stale && last && (
        <Conflict
          onKeepMine={() => void fresh().then((theirs) => save.mutate({ form: last, version: theirs.etag }))}
          onTakeTheirs={() => void fresh().then(() => save.reset())}
        />
      )}
      <Form
        key={etag}
        className="card"
        error={save.error}
        aria-label={t('people.edit')}
        onSubmit={(form) => {
          setLast(form);
          save.mutate({ form, version: etag });
        }}
      >
        <NameFields person={person} />
        <FactFields person={person} />
        <TextField label={t('people.movedOn')} hint={t('people.movedOnHint')} name="movedOn" type="date" dir="ltr" />
        <MoreFields person={person} />
        <div className="row wrapf mt6">
          <Button type="submit" look="primary" busy={save.isPending}>
            {t('people.save')}
          </Button>
        </div>
      </Form>
    </>
  );
}
