import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../api/client';
import { newKey } from '../../api/intent';
import { formats } from '../../i18n/format';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { textOf } from '../../ui/form-data';
import { toast } from '../../ui/toasts';
import { type Census, censusesQuery } from './companies.queries';
import { t } from './words';

/** Above this share of the total the standard error makes an estimate rough. */
const ROUGH = 0.15;

/** The censuses of the sector: how many answered, and what the closed ones say. */
export function CensusCard() {
  const { data: censuses } = useSuspenseQuery(censusesQuery).data;
  const [opening, setOpening] = useState(false);
  return (
    <Card
      flush
      title={t('census.title')}
      aside={
        <Button size="sm" onClick={() => setOpening(true)}>
          {t('census.open')}
        </Button>
      }
    >
      {censuses.items.length === 0 && <p className="soft none">{t('census.none')}</p>}
      <ul className="list">
        {censuses.items.map((census) => (
          <CensusLine key={census.id} census={census} />
        ))}
      </ul>
      {opening && <OpenDialog onClose={() => setOpening(false)} />}
    </Card>
  );
}

function CensusLine({ census }: { census: Census }) {
  const f = formats();
  const queries = useQueryClient();
  const close = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/censuses/{censusId}/close', { params: { path: { censusId: census.id } } })),
    onSuccess: () => toast(t('census.closed')),
    onError: (error) => toast(error.message),
    onSettled: () => queries.invalidateQueries({ queryKey: ['censuses'] }),
  });
  const { estimate } = census;
  return (
    <li>
      <div className="grow">
        <b>{f.day(census.referenceOn)}</b>
        <p className="why">
          {t('census.answered', { answered: f.count(census.answered), of: f.count(census.companies) })}
        </p>
        {estimate && (
          <p className="why">
            {t('census.estimate', {
              total: f.count(Math.round(estimate.total)),
              low: f.count(estimate.low),
              high: f.count(estimate.high),
            })}{' '}
            {estimate.coefficientOfVariation > ROUGH && <Badge tone="warn">{t('census.rough')}</Badge>}
          </p>
        )}
      </div>
      {!census.closedAt && (
        <Button size="sm" busy={close.isPending} onClick={() => close.mutate()}>
          {t('census.close')}
        </Button>
      )}
    </li>
  );
}

function OpenDialog({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  const [key] = useState(newKey);
  const open = useMutation({
    mutationFn: (referenceOn: string) => {
      const headers = { 'Idempotency-Key': `${key}-${referenceOn}` };
      return answer(api.POST('/api/v1/censuses', { body: { referenceOn }, headers, params: { header: headers } }));
    },
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries({ queryKey: ['censuses'] });
    },
  });
  return (
    <Dialog title={t('census.open')} onClose={onClose}>
      <Form error={open.error} onSubmit={(form) => open.mutate(textOf(form, 'referenceOn'))}>
        <TextField
          label={t('census.referenceOn')}
          hint={t('census.referenceHint')}
          name="referenceOn"
          type="date"
          dir="ltr"
          required
        />
        <p className="row mt4">
          <Button type="submit" look="primary" busy={open.isPending}>
            {t('census.open')}
          </Button>
        </p>
      </Form>
    </Dialog>
  );
}
