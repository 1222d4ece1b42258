import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../../api/client';
import { formats } from '../../../i18n/format';
import { Badge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { type Offer, refreshBoard } from '../hiring.queries';
import { PER } from '../wording';
import { t } from '../words';

export const OFFER_STATE = {
  sent: 'offer.waiting',
  accepted: 'offer.accepted',
  declined: 'offer.declined',
  expired: 'offer.expired',
  withdrawn: 'offer.withdrawn',
} as const;
export const OFFER_TONE = {
  sent: 'note',
  accepted: 'ok',
  declined: 'warn',
  expired: undefined,
  withdrawn: undefined,
} as const;

export const offeredPay = ({ amount, currency, per }: Offer) =>
  t(PER[per], { pay: formats().money({ amount, currency }) });

/** What was offered and how it stands; one that waits may be withdrawn. */
export function OfferFacts({ offer, roleId }: { offer: Offer; roleId: string }) {
  const f = formats();
  return (
    <section className="well">
      <p className="row wrapf between">
        <b>{offeredPay(offer)}</b>
        <Badge tone={OFFER_TONE[offer.state]}>{t(OFFER_STATE[offer.state])}</Badge>
      </p>
      <p className="sm soft">
        {t('offer.facts', { starts: f.day(offer.startsOn), expires: f.day(offer.expiresOn) })}
        {offer.partTime && ` · ${t('offer.partTime')}`}
      </p>
      {offer.state === 'sent' && <WithdrawButton offer={offer} roleId={roleId} />}
    </section>
  );
}

export function WithdrawButton({ offer, roleId }: { offer: Offer; roleId: string }) {
  const queries = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/offers/{offerId}/withdrawal', {
          params: { path: { offerId: offer.id } },
          headers: ifMatch(`"v${offer.version}"`),
        }),
      ),
    onSettled: () => refreshBoard(queries, roleId),
  });
  return (
    <>
      {withdraw.error && <p role="alert">{withdraw.error.message}</p>}
      <Button size="sm" look="danger" busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
        {t('offer.withdraw')}
      </Button>
    </>
  );
}
