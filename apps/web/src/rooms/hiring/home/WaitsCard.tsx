import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createLink } from '@tanstack/react-router';
import { useState } from 'react';
import { type components } from '../../../api/schema';
import { inLanguage, reader } from '../../../i18n/reader';
import { isolated } from '../../../i18n/words';
import { Button, LinkButton } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { Dialog } from '../../../ui/Dialog';
import { Name } from '../../../ui/text';
import { toast } from '../../../ui/toasts';
import { type Applicant, type WaitingCheck } from '../hiring.queries';
import { answerCheck } from '../placements/placements.queries';
import { daysSince } from '../wording';
import { t } from '../words';

type Attention = components['schemas']['CompanyAttention'];
const ButtonLink = createLink(LinkButton);

/** How many are listed before the boards take over. */
const SHOWN = 6;

/** Whom the company owes an answer: applicants by waiting time, and who it is asked about. */
export function WaitsCard({ attention }: { attention: Attention }) {
  const { applications, checks } = attention;
  if (!applications.length && !checks.length)
    return (
      <Card title={t('home.waits')}>
        <p className="soft">{t('home.nothingWaits')}</p>
      </Card>
    );
  return (
    <Card flush title={t('home.waits')}>
      <ul className="list">
        {checks.slice(0, SHOWN).map((check) => (
          <CheckLine key={check.id} check={check} />
        ))}
        {applications.slice(0, SHOWN).map(({ role, application }, at) => (
          <li key={application.id}>
            <div className="grow">
              <b>
                <Name>{application.name ? inLanguage(application.name) : application.code}</Name>
              </b>
              <span className="sub">
                {' · '}
                <Name>{inLanguage(role.title)}</Name>
              </span>
              <p className="why">{whyOf(application)}</p>
            </div>
            <ButtonLink
              size="sm"
              look={at === 0 ? 'primary' : undefined}
              to="/$lang/company/roles/$roleId"
              params={{ lang: reader().lang, roleId: role.id }}
              search={{ applicant: application.id }}
            >
              {t('home.look')}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const WHY = {
  applied: 'home.appliedAgo',
  shortlisted: 'home.shortlistedAgo',
  interview: 'home.interviewAgo',
} as const;

const whyOf = ({ stage, movedAt, requiredMet, required }: Applicant) =>
  [
    stage in WHY ? t(WHY[stage as keyof typeof WHY], { n: daysSince(movedAt) }) : null,
    t('fit.required', { met: requiredMet, of: required }),
  ]
    .filter(Boolean)
    .join(' ');

function CheckLine({ check }: { check: WaitingCheck }) {
  const [asking, setAsking] = useState(false);
  const name = inLanguage(check.name);
  return (
    <li>
      <div className="grow">
        <b>
          <Name>{name}</Name>
        </b>
        <span className="sub"> · {t('check.after', { n: check.afterDays })}</span>
        <p className="why">{t('home.stillThere')}</p>
      </div>
      <Button size="sm" onClick={() => setAsking(true)}>
        {t('home.answer')}
      </Button>
      {asking && <CheckDialog check={check} onClose={() => setAsking(false)} />}
    </li>
  );
}

function CheckDialog({ check, onClose }: { check: WaitingCheck; onClose: () => void }) {
  const queries = useQueryClient();
  const say = useMutation({
    mutationFn: (says: 'employed' | 'left') => answerCheck(check, says),
    onSuccess: async () => {
      onClose();
      toast(t('check.said'));
      await queries.invalidateQueries({ queryKey: ['roles', 'attention'] });
      await queries.invalidateQueries({ queryKey: ['placements'] });
    },
  });
  return (
    <Dialog title={t('check.question', { name: isolated(inLanguage(check.name)) })} onClose={onClose}>
      <p className="soft">{t('check.after', { n: check.afterDays })}</p>
      {say.error && <p role="alert">{say.error.message}</p>}
      <p className="row wrapf mt4">
        <Button look="primary" busy={say.isPending} onClick={() => say.mutate('employed')}>
          {t('check.yes')}
        </Button>
        <Button busy={say.isPending} onClick={() => say.mutate('left')}>
          {t('check.no')}
        </Button>
      </p>
    </Dialog>
  );
}
