import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntent } from '../../api/intent';
import { type RoleName } from '../../api/session.queries';
import { inLanguage, reader } from '../../i18n/reader';
import { isolated } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { SelectField, TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { textOf, textOrNull } from '../../ui/form-data';
import { toast } from '../../ui/toasts';
import { roleName } from '../identity';
import { centresQuery, companiesToInviteQuery, invitableQuery, invite, type InviteBody } from './invitations.queries';
import { otherThanProof, Proof, wantsProof } from './Proof';
import { t } from './words';

const AT_CENTRE = new Set<RoleName>(['coordinator', 'trainer']);

/** Asks somebody in: address, role, over what, in which language. */
export function InviteForm() {
  const queries = useQueryClient();
  const { data } = useSuspenseQuery(invitableQuery);
  const roles = data.data.roles.filter((role) => role !== 'trainee');
  const [role, setRole] = useState<RoleName | undefined>(roles[0]);
  const [language, setLanguage] = useState(reader().lang);
  const [sent, setSent] = useState(0);
  const intent = useIntent();
  const send = useMutation({
    mutationFn: (body: InviteBody) => intent.send(body, (headers) => invite(body, headers)),
    onSuccess: async (_, { email }) => {
      toast(t('invitations.sent', { email: isolated(email) }));
      setSent(sent + 1);
      await queries.invalidateQueries({ queryKey: ['invitations'] });
    },
  });
  if (!role) return null;
  const submit = (form: FormData) =>
    send.mutate({ email: textOf(form, 'email').trim(), role, scopeId: textOrNull(form, 'scopeId'), language });
  return (
    <>
      <Form key={sent} error={otherThanProof(send.error)} onSubmit={submit} aria-label={t('invitations.invite')}>
        <div className="invite">
          <TextField
            label={t('invitations.email')}
            name="email"
            type="email"
            dir="ltr"
            inputMode="email"
            autoComplete="off"
            required
          />
          <SelectField
            label={t('invitations.role')}
            name="role"
            value={role}
            onChange={(event) => setRole(roles.find((one) => one === event.currentTarget.value))}
          >
            {roles.map((one) => (
              <option key={one} value={one}>
                {roleName(one)}
              </option>
            ))}
          </SelectField>
          {AT_CENTRE.has(role) && <Centres />}
          {role === 'company_member' && <Companies />}
          <SelectField
            label={t('invitations.language')}
            name="language"
            value={language}
            onChange={(event) => setLanguage(event.currentTarget.value === 'en' ? 'en' : 'ar')}
          >
            <option value="ar">{t('invitations.arabic')}</option>
            <option value="en">{t('invitations.english')}</option>
          </SelectField>
        </div>
        <p className="mt4">
          <Button type="submit" look="primary" busy={send.isPending}>
            {t('invitations.invite')}
          </Button>
        </p>
      </Form>
      {wantsProof(send.error) && (
        <Proof onProved={() => send.variables && send.mutate(send.variables)} onClose={() => send.reset()} />
      )}
    </>
  );
}

function Centres() {
  const { data } = useQuery(centresQuery);
  return <Choice label={t('invitations.centre')} items={data?.data.items} />;
}

function Companies() {
  const { data } = useQuery(companiesToInviteQuery);
  return <Choice label={t('invitations.company')} items={data?.data.items} />;
}

const Choice = ({
  label,
  items = [],
}: {
  label: string;
  items?: { id: string; name: { ar: string; en: string } }[];
}) => (
  <SelectField label={label} name="scopeId">
    {items.map(({ id, name }) => (
      <option key={id} value={id}>
        {inLanguage(name)}
      </option>
    ))}
  </SelectField>
);
