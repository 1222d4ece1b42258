import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { answer, api } from '../../../api/client';
import { useIntent } from '../../../api/intent';
import { reader } from '../../../i18n/reader';
import { Button } from '../../../ui/Button';
import { PageHead } from '../../../ui/PageHead';
import { toast } from '../../../ui/toasts';
import { type NewRole } from '../hiring.queries';
import { t } from '../words';
import { EMPTY } from './draft';
import { RoleForm } from './RoleForm';

export function PostRolePage() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const intent = useIntent();
  const state = useRef<'open' | 'draft'>('open');
  const { lang } = reader();
  const post = useMutation({
    mutationFn: (body: NewRole) =>
      intent.send(body, (headers) => answer(api.POST('/api/v1/roles', { body, headers, params: { header: headers } }))),
    onSuccess: async ({ data }) => {
      await queries.invalidateQueries({ queryKey: ['roles'] });
      toast(data.state === 'open' ? t('post.posted') : t('post.kept'));
      await navigate({ to: '/$lang/company/roles/$roleId', params: { lang, roleId: data.id } });
    },
  });
  return (
    <>
      <PageHead
        title={t('post.title')}
        lead={t('post.lead')}
        crumb={
          <Link to="/$lang/company/roles" params={{ lang }}>
            {t('home.roles')}
          </Link>
        }
      />
      <RoleForm
        initial={EMPTY}
        reads
        error={post.error}
        onSubmit={(body) => post.mutate({ ...body, state: state.current })}
        acts={
          <div className="row">
            <Button
              type="submit"
              look="primary"
              size="big"
              block
              busy={post.isPending}
              onClick={() => (state.current = 'open')}
            >
              {t('post.post')}
            </Button>
            <Button type="submit" size="big" busy={post.isPending} onClick={() => (state.current = 'draft')}>
              {t('post.draft')}
            </Button>
          </div>
        }
      />
    </>
  );
}
