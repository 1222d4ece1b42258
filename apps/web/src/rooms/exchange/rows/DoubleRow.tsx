import { useState } from 'react';
import { Refusal } from '../../../api/client';
import { isolated } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Icon } from '../../../ui/Icon';
import { Name } from '../../../ui/text';
import { type Import, type Row } from '../imports.queries';
import { t } from '../words';
import { useRowChange } from './change-row';

const BECAUSE = {
  national_id: 'imports.sameId',
  registration: 'imports.sameRegistration',
  phone_and_name: 'imports.samePhone',
  name_and_birth: 'imports.sameBirth',
} as const;

/** A row that says again what an earlier row says, or that may be about somebody who is registered. */
export function DoubleRow({
  one,
  row,
  labels,
  span,
}: {
  one: Import;
  row: Row;
  labels: Map<string, string>;
  span: number;
}) {
  const [open, setOpen] = useState(false);
  const change = useRowChange(one, row);
  const { match, decision } = row;
  const exact = match?.by === 'national_id' || match?.by === 'registration';
  return (
    <tr className="fixrow w">
      <td />
      <td colSpan={span}>
        <div className="fx">
          <span className="t-warn">
            <Icon name="users" size={18} />
          </span>
          <span className="grow">
            {match ? (
              <>
                <b>{decision === 'same' ? t('imports.isRegistered') : t('imports.mayBeRegistered')}</b>{' '}
                <Name>{match.name}</Name>
                {t('imports.comma')} {t(BECAUSE[match.by])}
              </>
            ) : (
              <b>{t('imports.saysAgain', { row: row.duplicateOf ?? 0 })}</b>
            )}
          </span>
          {match && decision !== 'same' && (
            <Button
              size="sm"
              look="primary"
              busy={change.isPending}
              onClick={() => change.mutate({ decision: 'same' })}
            >
              {t('imports.samePerson')}
            </Button>
          )}
          {match && !exact && decision !== 'other' && (
            <Button size="sm" busy={change.isPending} onClick={() => change.mutate({ decision: 'other' })}>
              {t('imports.twoPeople')}
            </Button>
          )}
          {match && (
            <Button size="sm" onClick={() => setOpen(true)}>
              {t('imports.compare')}
            </Button>
          )}
        </div>
        {change.error instanceof Refusal && <p role="alert">{change.error.message}</p>}
        {open && match && (
          <Dialog title={t('imports.compareWith', { name: isolated(match.name) })} onClose={() => setOpen(false)}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('imports.field')}</th>
                  <th scope="col">{t('imports.inFile')}</th>
                  <th scope="col">{t('imports.inRegister')}</th>
                </tr>
              </thead>
              <tbody>
                {match.fields.map(({ field, here, known }) => (
                  <tr key={field} className={here === known ? undefined : 'sel'}>
                    <th scope="row">{labels.get(field) ?? field}</th>
                    <td>
                      <Name>{here}</Name>
                    </td>
                    <td>
                      <Name>{known}</Name>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Dialog>
        )}
      </td>
    </tr>
  );
}
