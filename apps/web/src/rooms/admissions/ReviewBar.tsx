import { useState } from 'react';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { type Application } from './admissions.queries';
import { EnrolDialog } from './EnrolDialog';
import { RefuseDialog } from './RefuseDialog';
import { useReview } from './useReview';
import './review.css';
import { t } from './words';

/** What may be decided about the chosen applications; the rules are the server's, a state that a decision cannot follow is said by it. */
export function ReviewBar({
  intakeId,
  chosen,
  onDone,
}: {
  intakeId: string;
  chosen: Application[];
  onDone: () => void;
}) {
  const [open, setOpen] = useState<'refuse' | 'enrol' | null>(null);
  const close = () => setOpen(null);
  const done = () => {
    close();
    onDone();
  };
  const review = useReview(intakeId, done);
  const applicationIds = chosen.map(({ id }) => id);
  const free = chosen.filter(({ state, cohortId }) => state === 'admitted' && cohortId === null);
  if (!chosen.length) return null;
  const reviewable = chosen.every(({ can }) => can.review);
  return (
    <>
      <div className="review-bar" role="region" aria-label={t('intake.chosen', { n: chosen.length })}>
        <b className="grow">{t('intake.chosen', { n: chosen.length })}</b>
        {review.error && <Banner tone="bad" title={review.error.message} />}
        {free.length === chosen.length && (
          <Button look="primary" onClick={() => setOpen('enrol')}>
            {t('intake.enrol')}
          </Button>
        )}
        {reviewable && chosen.every(({ state }) => state === 'rejected') && (
          <Button busy={review.isPending} onClick={() => review.mutate({ applicationIds, decision: 'screened' })}>
            {t('intake.lookAgain')}
          </Button>
        )}
        {reviewable && chosen.every(({ state }) => state !== 'rejected') && (
          <>
            <Button look="danger" onClick={() => setOpen('refuse')}>
              {t('intake.refuse')}
            </Button>
            {chosen.every(({ state }) => state !== 'waitlisted') && (
              <Button busy={review.isPending} onClick={() => review.mutate({ applicationIds, decision: 'waitlisted' })}>
                {t('intake.waitlist')}
              </Button>
            )}
            <Button
              look="primary"
              busy={review.isPending}
              onClick={() => review.mutate({ applicationIds, decision: 'admitted' })}
            >
              {t('intake.admit')}
            </Button>
          </>
        )}
      </div>
      {open === 'refuse' && (
        <RefuseDialog intakeId={intakeId} applicationIds={applicationIds} onClose={close} onDone={done} />
      )}
      {open === 'enrol' && (
        <EnrolDialog personIds={free.map(({ person }) => person.id)} onClose={close} onDone={done} />
      )}
    </>
  );
}
