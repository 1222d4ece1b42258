import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formats } from '../../../i18n/format';
import { inLanguage, reader } from '../../../i18n/reader';
import { Badge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { Name } from '../../../ui/text';
import { toast } from '../../../ui/toasts';
import { type OwnApplication, ownApplicationsQuery, refreshOwn, withdraw } from './roles.queries';
import { t } from './words';

const STAGE = {
  applied: [undefined, 'myStage.applied'],
  shortlisted: ['acc', 'myStage.shortlisted'],
  interview: ['acc', 'myStage.interview'],
  offered: ['note', 'myStage.offered'],
  hired: ['ok', 'myStage.hired'],
  rejected: [undefined, 'myStage.rejected'],
  withdrawn: [undefined, 'myStage.withdrawn'],
} as const;

/** Where one applied and how it stands. */
export function ApplicationsCard({ gender }: { gender: string }) {
  const { data: applications } = useSuspenseQuery(ownApplicationsQuery).data;
  if (!applications.items.length) return null;
  return (
    <Card flush title={t('roleApplications.title', { g: gender })}>
      <ul className="list">
        {applications.items.map((application) => (
          <Line key={application.id} application={application} gender={gender} />
        ))}
      </ul>
    </Card>
  );
}

function Line({ application, gender }: { application: OwnApplication; gender: string }) {
  const queries = useQueryClient();
  const takeBack = useMutation({
    mutationFn: () => withdraw(application),
    onSuccess: () => toast(t('roleApplications.withdrawn')),
    onError: (error) => toast(error.message),
    onSettled: () => refreshOwn(queries),
  });
  const { role, stage, appliedAt, canWithdraw } = application;
  const [tone, word] = STAGE[stage];
  return (
    <li>
      <div className="grow">
        <Link to="/$lang/me/roles/$roleId" params={{ lang: reader().lang, roleId: role.id }}>
          <Name>{inLanguage(role.title)}</Name>
        </Link>
        <p className="sub">
          <Name>{inLanguage(role.company.name)}</Name> ·{' '}
          {t('roleApplications.on', { day: formats().dayShort(appliedAt.slice(0, 10)) })}
        </p>
      </div>
      <Badge tone={tone}>{t(word)}</Badge>
      {canWithdraw && (
        <Button size="sm" look="quiet" busy={takeBack.isPending} onClick={() => takeBack.mutate()}>
          {t('roleApplications.withdraw', { g: gender })}
        </Button>
      )}
    </li>
  );
}
