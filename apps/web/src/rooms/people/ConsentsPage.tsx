import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { useSession } from '../../api/session.queries';
import { formats } from '../../i18n/format';
import { Badge } from '../../ui/Badge';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Empty } from '../../ui/Empty';
import { PageHead } from '../../ui/PageHead';
import { type Consent, consentsQuery, ownPersonOf } from './consents.queries';
import './people.css';
import { t } from './words';

/** A trainee's own consents: given and taken back with one press each. */
export function ConsentsPage() {
  const personId = ownPersonOf(useSession());
  return (
    <>
      <PageHead title={t('people.consents')} lead={t('people.consentsLead')} />
      {personId ? <OwnConsents personId={personId} /> : <Empty title={t('people.none')} />}
    </>
  );
}

function OwnConsents({ personId }: { personId: string }) {
  const { data: consents } = useSuspenseQuery(consentsQuery(personId)).data;
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: ({ purpose, givenAt }: Consent) => {
      const at = { params: { path: { personId, purpose } } };
      return answer(
        givenAt
          ? api.DELETE('/api/v1/persons/{personId}/consents/{purpose}', at)
          : api.PUT('/api/v1/persons/{personId}/consents/{purpose}', at),
      );
    },
    onSuccess: (answered) => queries.setQueryData(consentsQuery(personId).queryKey, answered),
  });
  return (
    <>
      {change.error && <Banner tone="bad" title={change.error.message} />}
      <Card flush>
        <ul className="list">
          {consents.items.map((consent) => (
            <li key={consent.purpose} className="wrapf">
              <span className="grow">
                <b>{t(`people.consent.${consent.purpose}`)}</b>{' '}
                {consent.givenAt ? (
                  <Badge tone="ok" icon="check">
                    {t('people.given', { day: formats().day(consent.givenAt.slice(0, 10)) })}
                  </Badge>
                ) : (
                  <Badge>{t('people.notGiven')}</Badge>
                )}
                <span className="sub">{t(`people.consentHint.${consent.purpose}`)}</span>
              </span>
              <Button
                look={consent.givenAt ? 'quiet' : undefined}
                busy={change.isPending && change.variables.purpose === consent.purpose}
                onClick={() => change.mutate(consent)}
              >
                {consent.givenAt ? t('people.takeBack') : t('people.agree')}
              </Button>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
