import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answer, api } from '../../api/client';
import { formats } from '../../i18n/format';
import { shortName } from '../../i18n/governorates';
import { inLanguage, reader } from '../../i18n/reader';
import { Button, buttonClass } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { ReasonLine } from '../../ui/ReasonLine';
import { Name } from '../../ui/text';
import { toast } from '../../ui/toasts';
import { type Candidate, type Person, type PersonSummary } from './people.queries';
import { t } from './words';

/** "Same name · same birth date". */
export const reasonsText = (candidate: Candidate): string =>
  candidate.reasons.map((reason) => t(`people.reason.${reason}`)).join(' · ');

/** Where and when born: what tells two of one name apart. */
export const WhoIsIt = ({ person }: { person: PersonSummary }) => (
  <>
    <b>
      <Name>{inLanguage(person.displayName)}</Name>
    </b>
    <span className="sub">
      {[
        person.governorate && shortName(person.governorate),
        person.birthYear && t('people.bornIn', { year: formats().year(person.birthYear) }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </span>
  </>
);

/** The record that was there first stays, unless the person who merges exchanges them. */
const standingFirst = (person: Person, { id, person: other }: Candidate) =>
  other && other.registeredAt < person.registeredAt
    ? { personId: id, otherId: person.id }
    : { personId: person.id, otherId: id };

/** Who may be the same human: a person looks and decides, either way. */
export function Duplicates({ person, candidates }: { person: Person; candidates: Candidate[] }) {
  const queries = useQueryClient();
  const decide = useMutation({
    mutationFn: (other: string) =>
      answer(api.POST('/api/v1/persons/duplicates/decisions', { body: { one: person.id, other } })),
    onSuccess: () => {
      toast(t('people.decidedTwo'));
      return queries.invalidateQueries({ queryKey: ['persons', 'duplicates'] });
    },
  });
  const { lang } = reader();
  return (
    <Card title={t('people.maybeSame', { n: candidates.length })} flush>
      {decide.error && (
        <p role="alert" className="nothing t-bad">
          {decide.error.message}
        </p>
      )}
      <ul className="list">
        {candidates.map((candidate) => (
          <li key={candidate.id} className="wrapf">
            <span className="grow">
              {candidate.person && <WhoIsIt person={candidate.person} />}
              <ReasonLine kind="for">{reasonsText(candidate)}</ReasonLine>
            </span>
            <Button size="sm" look="quiet" busy={decide.isPending} onClick={() => decide.mutate(candidate.id)}>
              {t('people.twoPeople')}
            </Button>
            <Link
              to="/$lang/people/$personId/merge/$otherId"
              params={{ lang, ...standingFirst(person, candidate) }}
              className={buttonClass({ size: 'sm' })}
            >
              {t('people.compare')}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
