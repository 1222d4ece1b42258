import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api, ifMatch, Refusal } from '../../../api/client';
import { type components } from '../../../api/schema';
import { inLanguage, reader } from '../../../i18n/reader';
import { Button } from '../../../ui/Button';
import { Conflict } from '../../../ui/Conflict';
import { PageHead } from '../../../ui/PageHead';
import { Name } from '../../../ui/text';
import { toast } from '../../../ui/toasts';
import { roleQuery } from '../hiring.queries';
import { t } from '../words';
import { draftOf } from './draft';
import { RoleForm } from './RoleForm';

type Change = components['schemas']['RoleChange'];
const route = getRouteApi('/$lang/signed-in/hiring/company/roles/$roleId/edit');

export function EditRolePage() {
  const { roleId } = route.useParams();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data: role } = useSuspenseQuery(roleQuery(roleId)).data;
  const [from, setFrom] = useState(role.version);
  const { lang } = reader();
  const save = useMutation({
    mutationFn: (body: Change) =>
      answer(
        api.PATCH('/api/v1/roles/{roleId}', { params: { path: { roleId } }, body, headers: ifMatch(`"v${from}"`) }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['roles'] });
      await queries.invalidateQueries({ queryKey: ['boards', roleId] });
      toast(t('post.saved'));
      await navigate({ to: '/$lang/company/roles/$roleId', params: { lang, roleId } });
    },
    onError: (error) => {
      if (error instanceof Refusal && error.status === 412)
        void queries.invalidateQueries({ queryKey: roleQuery(roleId).queryKey });
    },
  });
  return (
    <>
      <PageHead
        title={t('post.edit')}
        crumb={
          <Link to="/$lang/company/roles/$roleId" params={{ lang, roleId }}>
            <Name>{inLanguage(role.title)}</Name>
          </Link>
        }
      />
      {role.version !== from && !save.isSuccess && (
        <Conflict
          onKeepMine={() => {
            setFrom(role.version);
            save.reset();
          }}
          onTakeTheirs={() => window.location.reload()}
        />
      )}
      <RoleForm
        initial={draftOf(role)}
        reads={false}
        error={save.error}
        onSubmit={(body) => save.mutate(body)}
        acts={
          <div className="stack">
            <Button type="submit" look="primary" size="big" block busy={save.isPending}>
              {t('post.save')}
            </Button>
            <RoleActs role={role} onMove={(state) => save.mutate({ state })} busy={save.isPending} />
          </div>
        }
      />
    </>
  );
}

const MOVE = { open: 'post.open', closed: 'post.close', cancelled: 'post.cancel' } as const;

function RoleActs({
  role,
  onMove,
  busy,
}: {
  role: { can: { move: string[] } };
  onMove: (state: keyof typeof MOVE) => void;
  busy: boolean;
}) {
  const moves = (Object.keys(MOVE) as (keyof typeof MOVE)[]).filter((state) => role.can.move.includes(state));
  return (
    <p className="row wrapf">
      {moves.map((state) => (
        <Button
          key={state}
          look={state === 'cancelled' ? 'danger' : undefined}
          busy={busy}
          onClick={() => onMove(state)}
        >
          {t(MOVE[state])}
        </Button>
      ))}
    </p>
  );
}
