import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntent } from '../../api/intent';
import { useRoles } from '../../api/session.queries';
import { formats } from '../../i18n/format';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Dialog } from '../../ui/Dialog';
import { CheckField, SelectField, TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { textOf } from '../../ui/form-data';
import { Code, Name } from '../../ui/text';
import { toast } from '../../ui/toasts';
import { roleName } from '../identity';
import { createToken, endToken, type TokenBody, tokensQuery } from './own.queries';
import { otherThanProof, Proof, wantsProof } from './Proof';
import { t } from './words';

/** Tokens for one's own programs. */
export function OwnTokens() {
  const queries = useQueryClient();
  const [making, make] = useState(false);
  const { data } = useSuspenseQuery(tokensQuery);
  const end = useMutation({
    mutationFn: endToken,
    onSuccess: () => toast(t('own.tokenEnded')),
    onSettled: () => queries.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
  return (
    <Card
      title={t('own.tokens')}
      flush
      aside={
        <Button size="sm" onClick={() => make(true)}>
          {t('own.newToken')}
        </Button>
      }
    >
      {end.error && <Banner tone="bad" title={end.error.message} />}
      <ul className="list">
        {data.data.items.map(({ id, name, roles, readOnly, expiresAt, lastUsedAt }) => (
          <li key={id}>
            <span className="grow">
              <b>
                <Name>{name}</Name>
              </b>
              <span className="sub">
                {roles.map(roleName).join('، ')}
                {readOnly && ` · ${t('own.readOnly')}`}
                {' · '}
                {t('own.until', { at: formats().instant(expiresAt) })}
                {' · '}
                {lastUsedAt ? t('own.lastUsed', { at: formats().instant(lastUsedAt) }) : t('own.neverUsed')}
              </span>
            </span>
            <Button size="sm" look="quiet" busy={end.isPending} onClick={() => end.mutate(id)}>
              {t('own.end')}
            </Button>
          </li>
        ))}
        {!data.data.items.length && <li className="soft">{t('own.noTokens')}</li>}
      </ul>
      {making && <NewToken onClose={() => make(false)} />}
    </Card>
  );
}

function NewToken({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  const roles = [...useRoles()];
  const intent = useIntent();
  const create = useMutation({
    mutationFn: (body: TokenBody) => intent.send(body, (headers) => createToken(body, headers)),
    onSuccess: () => queries.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
  if (wantsProof(create.error))
    return (
      <Proof onProved={() => create.variables && create.mutate(create.variables)} onClose={() => create.reset()} />
    );
  if (create.data)
    return (
      <Dialog title={t('own.tokenMade')} onClose={onClose}>
        <p className="soft">{t('own.tokenOnce')}</p>
        <p className="letter mt4">
          <Code>{create.data.data.token}</Code>
        </p>
        <p className="mt4">
          <Button onClick={() => void navigator.clipboard?.writeText(create.data.data.token)}>{t('own.copy')}</Button>
        </p>
      </Dialog>
    );
  const submit = (form: FormData) =>
    create.mutate({
      name: textOf(form, 'name').trim(),
      roles: roles.filter((role) => form.has(`roles.${role}`)),
      readOnly: form.has('readOnly'),
      days: Number(textOf(form, 'days')),
    });
  return (
    <Dialog title={t('own.newToken')} onClose={onClose}>
      <Form error={otherThanProof(create.error)} onSubmit={submit}>
        <TextField label={t('own.tokenName')} name="name" maxLength={80} hint={t('own.tokenNameHint')} required />
        {roles.map((role) => (
          <CheckField key={role} label={roleName(role)} name={`roles.${role}`} defaultChecked={roles.length === 1} />
        ))}
        <CheckField label={t('own.readOnly')} name="readOnly" defaultChecked />
        <SelectField label={t('own.days')} name="days" defaultValue="30">
          {[7, 30, 90, 365].map((days) => (
            <option key={days} value={days}>
              {t('own.nDays', { n: days })}
            </option>
          ))}
        </SelectField>
        <p className="mt4">
          <Button type="submit" look="primary" busy={create.isPending}>
            {t('own.makeToken')}
          </Button>
        </p>
      </Form>
    </Dialog>
  );
}
