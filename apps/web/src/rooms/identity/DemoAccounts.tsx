import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { signIn } from '../../api/session.queries';
import { inLanguage } from '../../i18n/reader';
import { Icon } from '../../ui/Icon';
import { Name } from '../../ui/text';
import { demoQuery } from './demo.queries';
import { t } from './words';

const QUESTIONS = {
  trainee: ['identity.role.trainee', 'identity.asks.trainee'],
  trainer: ['identity.role.trainer', 'identity.asks.trainer'],
  coordinator: ['identity.role.coordinator', 'identity.asks.coordinator'],
  company_member: ['identity.role.company_member', 'identity.asks.company_member'],
  manager: ['identity.role.manager', 'identity.asks.manager'],
  analyst: ['identity.role.analyst', 'identity.asks.analyst'],
  auditor: ['identity.role.auditor', 'identity.asks.auditor'],
  admin: ['identity.role.admin', 'identity.asks.admin'],
} as const;
const known = (role: string): role is keyof typeof QUESTIONS => role in QUESTIONS;

/** In the demo: one press an account, with the question that its first screen answers. */
export function DemoAccounts({ onDone }: { onDone: () => void }) {
  const queries = useQueryClient();
  const { data: demo } = useQuery(demoQuery);
  const enter = useMutation({
    mutationFn: (body: { email: string; password: string }) => signIn(queries, body),
    meta: { signsIn: true },
    onSuccess: onDone,
  });
  if (!demo) return null;
  return (
    <section className="demo" aria-label={t('identity.demo')}>
      <h2>{t('identity.demo')}</h2>
      <p className="sm soft mt1">{t('identity.demoLead')}</p>
      {enter.error && <p role="alert">{enter.error.message}</p>}
      <ul className="list card flush mt3">
        {demo.accounts.map(({ email, role, name }) => (
          <li key={email}>
            <button
              type="button"
              className="pick"
              disabled={enter.isPending}
              onClick={() => enter.mutate({ email, password: demo.password })}
            >
              <span className="grow">
                <b>{known(role) ? t(QUESTIONS[role][1]) : role}</b>
                <span className="sub">
                  {known(role) && t(QUESTIONS[role][0])} · <Name>{inLanguage(name)}</Name>
                </span>
              </span>
              <Icon name="chev" size={18} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
