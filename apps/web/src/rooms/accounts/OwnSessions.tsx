import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { formats } from '../../i18n/format';
import { Badge } from '../../ui/Badge';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Code } from '../../ui/text';
import { toast } from '../../ui/toasts';
import { deviceName } from './device';
import { endOtherSessions, endSession, sessionsQuery } from './own.queries';
import { t } from './words';

/** Where one is signed in, and the way to end it. */
export function OwnSessions() {
  const queries = useQueryClient();
  const { data } = useSuspenseQuery(sessionsQuery);
  const refresh = () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey });
  const end = useMutation({ mutationFn: endSession, onSuccess: () => toast(t('own.ended')), onSettled: refresh });
  const endAll = useMutation({
    mutationFn: endOtherSessions,
    onSuccess: () => toast(t('own.endedAll')),
    onSettled: refresh,
  });
  const { items } = data.data;
  const error = end.error ?? endAll.error;
  return (
    <Card
      title={t('own.sessions')}
      flush
      aside={
        items.length > 1 && (
          <Button size="sm" busy={endAll.isPending} onClick={() => endAll.mutate()}>
            {t('own.endOthers')}
          </Button>
        )
      }
    >
      {error && <Banner tone="bad" title={error.message} />}
      <ul className="list">
        {items.map(({ id, userAgent, address, current, lastSeenAt }) => (
          <li key={id}>
            <span className="grow">
              <b>{deviceName(userAgent) ?? t('own.otherDevice')}</b>{' '}
              {current && <Badge tone="ok">{t('own.here')}</Badge>}
              <span className="sub">
                {t('own.lastSeen', { at: formats().instant(lastSeenAt) })}
                {address && (
                  <>
                    {' · '}
                    <Code>{address}</Code>
                  </>
                )}
              </span>
            </span>
            {!current && (
              <Button size="sm" look="quiet" busy={end.isPending} onClick={() => end.mutate(id)}>
                {t('own.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
