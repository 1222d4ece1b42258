import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { reader } from '../../../i18n/reader';
import { Card } from '../../../ui/Card';
import { FitRow } from './FitRow';
import { OfferCard } from './OfferCard';
import { ownOffersQuery, ownRolesQuery } from './roles.queries';
import { t } from './words';

/** How many roles the first page shows. */
const FIRST_FEW = 2;

/** On the first page: an offer that waits, and the roles that fit best. */
export function FitCard({ gender }: { gender: string }) {
  const roles = useQuery(ownRolesQuery).data?.data.items;
  const offers = useQuery(ownOffersQuery).data?.data.items.filter(({ state }) => state === 'sent') ?? [];
  return (
    <>
      {offers.map((offer) => (
        <OfferCard key={offer.id} offer={offer} gender={gender} />
      ))}
      {roles && (
        <Card
          flush
          title={t('roles.fitYou', { g: gender })}
          aside={
            <Link to="/$lang/me/roles" params={{ lang: reader().lang }}>
              {t('roles.all', { n: roles.length })}
            </Link>
          }
        >
          {roles.length === 0 && <p className="soft none">{t('roles.none')}</p>}
          <ul className="list">
            {roles.slice(0, FIRST_FEW).map((own, at) => (
              <FitRow key={own.role.id} own={own} first={at === 0} gender={gender} />
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
