import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formats } from '../../../i18n/format';
import { inLanguage, reader } from '../../../i18n/reader';
import { Badge } from '../../../ui/Badge';
import { Card } from '../../../ui/Card';
import { type Column, DataTable } from '../../../ui/DataTable';
import { PageHead } from '../../../ui/PageHead';
import { Name } from '../../../ui/text';
import { OFFER_STATE, OFFER_TONE, offeredPay, WithdrawButton } from '../board/OfferFacts';
import { type ListedOffer, offersQuery } from '../hiring.queries';
import { t } from '../words';

/** What was offered to whom, and how it stands. */
export function OffersPage() {
  const { data: offers } = useSuspenseQuery(offersQuery).data;
  const f = formats();
  const columns: Column<ListedOffer>[] = [
    {
      key: 'name',
      head: t('table.name'),
      names: true,
      sort: ({ name }) => (name ? inLanguage(name) : ''),
      cell: ({ name, role, applicationId }) => (
        <Link
          to="/$lang/company/roles/$roleId"
          params={{ lang: reader().lang, roleId: role.id }}
          search={{ applicant: applicationId }}
        >
          <Name>{name ? inLanguage(name) : t('fit.withdrew')}</Name>
        </Link>
      ),
    },
    {
      key: 'role',
      head: t('table.role'),
      sort: ({ role }) => inLanguage(role.title),
      cell: ({ role }) => <Name>{inLanguage(role.title)}</Name>,
    },
    { key: 'pay', head: t('table.pay'), cell: offeredPay },
    {
      key: 'starts',
      head: t('table.starts'),
      deskOnly: true,
      sort: ({ startsOn }) => startsOn,
      cell: ({ startsOn }) => f.day(startsOn),
    },
    {
      key: 'state',
      head: t('table.state'),
      sort: ({ state }) => t(OFFER_STATE[state]),
      cell: (offer) => <Badge tone={OFFER_TONE[offer.state]}>{t(OFFER_STATE[offer.state])}</Badge>,
    },
    {
      key: 'act',
      head: <span className="vh">{t('table.act')}</span>,
      cell: (offer) => (offer.state === 'sent' ? <WithdrawButton offer={offer} roleId={offer.role.id} /> : null),
    },
  ];
  return (
    <>
      <PageHead title={t('offers.title')} lead={t('offers.lead')} />
      <Card flush>
        <DataTable
          caption={t('offers.title')}
          columns={columns}
          rows={offers.items}
          rowKey={({ id }) => id}
          empty={t('offers.none')}
        />
      </Card>
    </>
  );
}
