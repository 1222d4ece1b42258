import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntent } from '../../../api/intent';
import { formats } from '../../../i18n/format';
import { inLanguage } from '../../../i18n/reader';
import { isolated } from '../../../i18n/words';
import { Badge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { Dialog } from '../../../ui/Dialog';
import { SelectField } from '../../../ui/Field';
import { Form } from '../../../ui/Form';
import { textOf } from '../../../ui/form-data';
import { Name } from '../../../ui/text';
import { toast } from '../../../ui/toasts';
import { acceptOffer, declineOffer, type OwnOffer, refreshOwn } from './roles.queries';
import { payOf } from './wording';
import { t } from './words';

const STATE = {
  sent: ['note', 'offers.waits'],
  accepted: ['ok', 'offers.accepted'],
  declined: [undefined, 'offers.declined'],
  expired: [undefined, 'offers.expired'],
  withdrawn: [undefined, 'offers.withdrawn'],
} as const;

/** An offer, and the two answers to it. */
export function OfferCard({ offer, gender }: { offer: OwnOffer; gender: string }) {
  const [asking, setAsking] = useState<'accept' | 'decline' | null>(null);
  const f = formats();
  const [tone, word] = STATE[offer.state];
  return (
    <Card
      title={t('offers.from', { company: isolated(inLanguage(offer.role.company.name)) })}
      aside={<Badge tone={tone}>{t(word, { g: gender })}</Badge>}
    >
      <p>
        <b>
          <Name>{inLanguage(offer.role.title)}</Name>
        </b>{' '}
        · {payOf(offer.amount, offer.currency, offer.per)}
        {offer.partTime && ` · ${t('offers.partTime')}`}
      </p>
      <p className="soft">{t('offers.starts', { day: f.day(offer.startsOn) })}</p>
      {offer.note && (
        <p className="mt2">
          <Name>{offer.note}</Name>
        </p>
      )}
      {offer.state === 'sent' && (
        <>
          <p className="sm muted mt2">{t('offers.until', { g: gender, day: f.day(offer.expiresOn) })}</p>
          <p className="row wrapf mt3">
            <Button look="primary" onClick={() => setAsking('accept')}>
              {t('offers.accept', { g: gender })}
            </Button>
            <Button look="quiet" onClick={() => setAsking('decline')}>
              {t('offers.decline', { g: gender })}
            </Button>
          </p>
        </>
      )}
      {asking === 'accept' && <AcceptDialog offer={offer} gender={gender} onClose={() => setAsking(null)} />}
      {asking === 'decline' && <DeclineDialog offer={offer} gender={gender} onClose={() => setAsking(null)} />}
    </Card>
  );
}

type Answering = { offer: OwnOffer; gender: string; onClose: () => void };

function AcceptDialog({ offer, gender, onClose }: Answering) {
  const queries = useQueryClient();
  const intent = useIntent();
  const accept = useMutation({
    mutationFn: () => intent.send(offer.id, (key) => acceptOffer(offer, key)),
    onSuccess: () => {
      toast(t('offers.congratulations', { company: isolated(inLanguage(offer.role.company.name)) }));
      onClose();
    },
    onSettled: () => refreshOwn(queries),
  });
  return (
    <Dialog title={t('offers.acceptAsk')} onClose={onClose}>
      <p>{t('offers.acceptMeans', { day: formats().day(offer.startsOn) })}</p>
      {accept.error && <p role="alert">{accept.error.message}</p>}
      <p className="row mt4">
        <Button look="primary" busy={accept.isPending} onClick={() => accept.mutate()}>
          {t('offers.accept', { g: gender })}
        </Button>
      </p>
    </Dialog>
  );
}

const REASONS = {
  salary: 'decline.salary',
  place: 'decline.place',
  other_offer: 'decline.other_offer',
  studies: 'decline.studies',
  other: 'decline.other',
} as const;
type Reason = keyof typeof REASONS;

function DeclineDialog({ offer, gender, onClose }: Answering) {
  const queries = useQueryClient();
  const decline = useMutation({
    mutationFn: (reason: Reason) => declineOffer(offer, reason),
    onSuccess: onClose,
    onSettled: () => refreshOwn(queries),
  });
  return (
    <Dialog title={t('offers.declineAsk')} onClose={onClose}>
      <Form error={decline.error} onSubmit={(form) => decline.mutate(textOf(form, 'reason') as Reason)}>
        <SelectField label={t('decline.reason')} name="reason">
          {Object.entries(REASONS).map(([value, word]) => (
            <option key={value} value={value}>
              {t(word)}
            </option>
          ))}
        </SelectField>
        <p className="row mt4">
          <Button type="submit" look="danger" busy={decline.isPending}>
            {t('offers.decline', { g: gender })}
          </Button>
        </p>
      </Form>
    </Dialog>
  );
}
