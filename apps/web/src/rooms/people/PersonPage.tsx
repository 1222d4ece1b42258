import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { formats } from '../../i18n/format';
import { shortName } from '../../i18n/governorates';
import { inLanguage, reader } from '../../i18n/reader';
import { buttonClass } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { PageHead } from '../../ui/PageHead';
import { PathLine } from '../../ui/Path';
import { Name } from '../../ui/text';
import { Duplicates } from './Duplicates';
import { knownFacts, unknownFacts } from './facts';
import { History, Merges } from './History';
import { stationsOf } from './stations';
import './people.css';
import { duplicatesQuery, historyQuery, personQuery } from './people.queries';
import { t } from './words';

const route = getRouteApi('/$lang/signed-in/register/people/$personId');

/** One person: where she stands, what is known of her, and what shows it. */
export function PersonPage() {
  const { personId } = route.useParams();
  const { data: person } = useSuspenseQuery(personQuery(personId)).data;
  const { data: history } = useSuspenseQuery(historyQuery(personId)).data;
  const { data: duplicates } = useSuspenseQuery(duplicatesQuery(personId)).data;
  const { lang } = reader();
  const unknown = unknownFacts(person);
  const name = inLanguage(person.displayName);
  const also = lang === 'ar' ? person.latin : person.displayName.ar;
  return (
    <>
      <PageHead
        tab={name}
        title={<Name>{name}</Name>}
        crumb={
          <Link to="/$lang/people" params={{ lang }}>
            {t('people.title')}
          </Link>
        }
        lead={
          <>
            {also && also !== name && (
              <>
                <Name>{also}</Name> ·{' '}
              </>
            )}
            {person.governorate && `${shortName(person.governorate)} · `}
            {t('people.registeredOn', { day: formats().day(person.registeredAt.slice(0, 10)) })}
          </>
        }
        acts={
          person.can.update && (
            <Link to="/$lang/people/$personId/edit" params={{ lang, personId: person.id }} className={buttonClass({})}>
              {t('people.edit')}
            </Link>
          )
        }
      />
      <div className="stack person">
        {person.can.merge && duplicates.items.length > 0 && (
          <Duplicates person={person} candidates={duplicates.items} />
        )}
        <Card title={t('people.path')}>
          <PathLine stations={stationsOf(history.milestones)} />
        </Card>
        <div className="cols two">
          <Card title={t('people.facts')}>
            <dl className="facts">
              {knownFacts(person).map(({ fact, shown }) => (
                <div key={fact}>
                  <dt>{t(`people.fact.${fact}`)}</dt>
                  <dd>{shown}</dd>
                </div>
              ))}
            </dl>
            {unknown.length > 0 && (
              <p className="soft sm mt3">{t('people.notKnown', { facts: formats().list(unknown) })}</p>
            )}
          </Card>
          <History milestones={history.milestones} />
        </div>
        {history.merges.length > 0 && <Merges person={person} merges={history.merges} />}
      </div>
    </>
  );
}
