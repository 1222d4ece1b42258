import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api } from '../../api/client';
import { formats } from '../../i18n/format';
import { inLanguage, reader } from '../../i18n/reader';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { PageHead } from '../../ui/PageHead';
import { Name } from '../../ui/text';
import { toast } from '../../ui/toasts';
import { type Fact, FACTS, shownFact } from './facts';
import './people.css';
import { type Person, personQuery } from './people.queries';
import { t } from './words';

const route = getRouteApi('/$lang/signed-in/register/people/$personId/merge/$otherId');
const compared = (person: Person, fact: Fact) =>
  JSON.stringify(fact === 'nationalId' ? person.nationalIdEnding : person[fact]);

/** Two records side by side: the first stands, the second becomes part of it; where both know a fact, one is chosen. */
export function MergePage() {
  const { personId, otherId } = route.useParams();
  const { data: stands } = useSuspenseQuery(personQuery(personId)).data;
  const { data: goes } = useSuspenseQuery(personQuery(otherId)).data;
  const [taken, setTaken] = useState<Set<Fact>>(new Set());
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { lang } = reader();
  const toPerson = () => navigate({ to: '/$lang/people/$personId', params: { lang, personId: stands.id } });
  const done = async (said: string) => {
    await queries.invalidateQueries({ queryKey: ['persons'] });
    toast(said);
    await toPerson();
  };
  const merge = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/persons/{personId}/merge', {
          params: { path: { personId: stands.id } },
          body: { from: goes.id, take: [...taken] },
        }),
      ),
    onSuccess: () => done(t('people.mergedDone')),
  });
  const decide = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/persons/duplicates/decisions', { body: { one: stands.id, other: goes.id } })),
    onSuccess: () => done(t('people.decidedTwo')),
  });
  const error = merge.error ?? decide.error;
  const choose = (fact: Fact, theirs: boolean) =>
    setTaken((old) => new Set(theirs ? [...old, fact] : [...old].filter((one) => one !== fact)));
  return (
    <>
      <PageHead
        title={t('people.isItOne')}
        lead={t('people.isItOneLead')}
        crumb={
          <Link to="/$lang/people/$personId" params={{ lang, personId: stands.id }}>
            <Name>{inLanguage(stands.displayName)}</Name>
          </Link>
        }
      />
      {error && <Banner tone="bad" title={error.message} />}
      <section className="card flush">
        <div className="table" tabIndex={0} role="region" aria-label={t('people.isItOne')}>
          <table className="side-by-side">
            <caption className="vh">{t('people.isItOne')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('people.fact')}</th>
                <th scope="col">
                  {t('people.stands')}
                  <span className="sub">
                    {t('people.registeredOn', { day: formats().day(stands.registeredAt.slice(0, 10)) })}
                  </span>
                </th>
                <th scope="col">
                  {t('people.goes')}
                  <span className="sub">
                    {t('people.registeredOn', { day: formats().day(goes.registeredAt.slice(0, 10)) })}
                  </span>
                </th>
              </tr>
            </thead>
            <tbody>
              {FACTS.map((fact) => (
                <FactRow key={fact} fact={fact} stands={stands} goes={goes} taken={taken.has(fact)} onChoose={choose} />
              ))}
            </tbody>
          </table>
        </div>
        <div className="row wrapf card-foot">
          <Link to="/$lang/people/$personId/merge/$otherId" params={{ lang, personId: goes.id, otherId: stands.id }}>
            {t('people.exchange')}
          </Link>
          <span className="grow" />
          <Button busy={decide.isPending} onClick={() => decide.mutate()}>
            {t('people.twoPeople')}
          </Button>
          <Button look="primary" busy={merge.isPending} onClick={() => merge.mutate()}>
            {t('people.makeOne')}
          </Button>
        </div>
      </section>
    </>
  );
}

/** A fact that both know and know differently is a choice; else what is known stands. */
function FactRow({
  fact,
  stands,
  goes,
  taken,
  onChoose,
}: {
  fact: Fact;
  stands: Person;
  goes: Person;
  taken: boolean;
  onChoose: (fact: Fact, theirs: boolean) => void;
}) {
  const [own, other] = [shownFact(stands, fact), shownFact(goes, fact)];
  const differs = own !== null && other !== null && compared(stands, fact) !== compared(goes, fact);
  const option = (theirs: boolean) => (
    <label className="row">
      <input type="radio" name={fact} checked={taken === theirs} onChange={() => onChoose(fact, theirs)} />
      <span>{theirs ? other : own}</span>
    </label>
  );
  const kept = !differs && (own === null) !== (other === null);
  return (
    <tr className={differs ? 'differs' : undefined}>
      <th scope="row">{t(`people.fact.${fact}`)}</th>
      <td className={(differs && !taken) || (kept && own !== null) ? 'picked' : undefined}>
        {differs ? option(false) : (own ?? '–')}
      </td>
      <td className={(differs && taken) || (kept && other !== null) ? 'picked' : undefined}>
        {differs ? option(true) : (other ?? '–')}
      </td>
    </tr>
  );
}
