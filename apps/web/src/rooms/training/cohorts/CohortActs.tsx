import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { today } from '../../../i18n/today';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { TextField } from '../../../ui/Field';
import { Form } from '../../../ui/Form';
import { textOf } from '../../../ui/form-data';
import { toast } from '../../../ui/toasts';
import { changeCohortState, type Cohort, refreshCohort } from '../training.queries';
import { t } from '../words';

type Act = 'start' | 'finish' | 'cancel';
const STATE = { start: 'running', finish: 'finished', cancel: 'cancelled' } as const;
const LEAD = { start: 'cohort.startLead', finish: 'cohort.finishLead', cancel: 'cohort.cancelLead' } as const;

/** What may be done with the whole cohort now. */
export function CohortActs({ cohort }: { cohort: Cohort }) {
  const [act, setAct] = useState<Act | null>(null);
  const may = (['start', 'finish', 'cancel'] as const).filter((one) => cohort.can[one]);
  return (
    <>
      {may.map((one) => (
        <Button key={one} look={one === 'cancel' ? 'danger' : undefined} onClick={() => setAct(one)}>
          {t(`cohort.${one}`)}
        </Button>
      ))}
      {act && <ActDialog cohort={cohort} act={act} onClose={() => setAct(null)} />}
    </>
  );
}

function ActDialog({ cohort, act, onClose }: { cohort: Cohort; act: Act; onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (on?: string) => changeCohortState(cohort, { state: STATE[act], on }),
    onSuccess: async () => {
      onClose();
      toast(t('cohort.changed'));
      await refreshCohort(queries);
    },
  });
  const cancels = act === 'cancel';
  return (
    <Dialog title={t(`cohort.${act}`)} onClose={onClose}>
      <p className="soft">{t(LEAD[act])}</p>
      <Form error={change.error} onSubmit={(form) => change.mutate(cancels ? undefined : textOf(form, 'on'))}>
        {cancels ? (
          <TextField
            label={t('cohort.code')}
            hint={cohort.code}
            name="code"
            dir="ltr"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        ) : (
          <TextField label={t('cohort.on')} name="on" type="date" dir="ltr" defaultValue={today()} max={today()} />
        )}
        <div className="row wrapf mt4">
          <Button
            type="submit"
            look={cancels ? 'danger' : 'primary'}
            busy={change.isPending}
            whyNot={cancels && typed.trim() !== cohort.code && t('cohort.codeWrong')}
          >
            {t(`cohort.${act}`)}
          </Button>
          <Button onClick={onClose}>{t('cohort.back')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
