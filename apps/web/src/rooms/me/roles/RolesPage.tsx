import { useSuspenseQuery } from '@tanstack/react-query';
import { Card } from '../../../ui/Card';
import { PageHead } from '../../../ui/PageHead';
import { genderOf } from '../GraduationCard';
import { pathQuery } from '../me.queries';
import { ApplicationsCard } from './ApplicationsCard';
import { FitRow } from './FitRow';
import { OfferCard } from './OfferCard';
import { ownOffersQuery, ownRolesQuery } from './roles.queries';
import { WorkCard } from './WorkCard';
import { t } from './words';

/** What fits, where one applied, what was offered, and the work that came of it. */
export function RolesPage() {
  const gender = genderOf(useSuspenseQuery(pathQuery).data.data);
  const { data: roles } = useSuspenseQuery(ownRolesQuery).data;
  const { data: offers } = useSuspenseQuery(ownOffersQuery).data;
  const waiting = offers.items.filter(({ state }) => state === 'sent');
  return (
    <div className="tr stack">
      <PageHead title={t('roles.title')} />
      {waiting.map((offer) => (
        <OfferCard key={offer.id} offer={offer} gender={gender} />
      ))}
      <WorkCard gender={gender} />
      <ApplicationsCard gender={gender} />
      <Card flush title={t('roles.fitYou', { g: gender })}>
        {roles.items.length === 0 && <p className="soft none">{t('roles.none')}</p>}
        <ul className="list">
          {roles.items.map((own, at) => (
            <FitRow key={own.role.id} own={own} first={at === 0} gender={gender} />
          ))}
        </ul>
      </Card>
    </div>
  );
}
