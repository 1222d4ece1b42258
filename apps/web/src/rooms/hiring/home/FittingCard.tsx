import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type components } from '../../../api/schema';
import { shortName } from '../../../i18n/governorates';
import { inLanguage } from '../../../i18n/reader';
import { isolated } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { Name } from '../../../ui/text';
import { toast } from '../../../ui/toasts';
import { FitMark } from '../FitMark';
import { invite } from '../board/candidates.queries';
import { type Candidate, refreshBoard } from '../hiring.queries';
import { t } from '../words';

type Attention = components['schemas']['CompanyAttention'];

/** The best who have not applied, without a name unless they agreed to share it. */
export function FittingCard({ attention }: { attention: Attention }) {
  const { candidates } = attention;
  return (
    <Card flush title={t('home.fitNotApplied')}>
      {candidates.length === 0 && <p className="soft none">{t('home.noneFits')}</p>}
      <ul className="list">
        {candidates.map(({ role, candidate }) => (
          <li key={`${role.id} ${candidate.key}`}>
            <div className="grow">
              <b>{nameOf(candidate)}</b>
              <span className="sub">
                {' · '}
                <Name>{inLanguage(role.title)}</Name>
              </span>
              <p className="why">
                <FitMark met={candidate.fit.requiredMet} of={candidate.fit.required} />
              </p>
              <p className="sub">{sayOf(candidate)}</p>
            </div>
            <InviteButton roleId={role.id} candidate={candidate} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

const sayOf = ({ governorate, graduated }: Candidate) =>
  [governorate && t('fit.governorate', { place: shortName(governorate) }), graduated ? null : t('fit.learning')]
    .filter(Boolean)
    .join(' · ');

/** A name when the company may know it, else the code of the card. */
export const nameOf = ({ name, code }: { name: Candidate['name']; code: string }) =>
  name ? <Name>{inLanguage(name)}</Name> : t('fit.candidate', { code: isolated(code) });

export function InviteButton({ roleId, candidate }: { roleId: string; candidate: Candidate }) {
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: () => invite(roleId, candidate.key),
    onSuccess: async () => {
      toast(t('fit.invitedToast'));
      await refreshBoard(queries, roleId);
    },
    onError: (error) => toast(error.message),
  });
  if (candidate.invitedAt) return <span className="sub nw">{t('fit.invited')}</span>;
  return (
    <Button size="sm" busy={send.isPending} onClick={() => send.mutate()}>
      {t('fit.invite')}
    </Button>
  );
}
