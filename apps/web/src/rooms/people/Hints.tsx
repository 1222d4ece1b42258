import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { answer, api, NoAnswer, Refusal } from '../../api/client';
import { reader } from '../../i18n/reader';
import { Button, buttonClass } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { ReasonLine } from '../../ui/ReasonLine';
import { reasonsText, WhoIsIt } from './Duplicates';
import { type Candidate } from './people.queries';
import { bodyOf } from './person-form';
import { t } from './words';

const PAUSE = 400;

/** Looks for doubles while somebody types, once they pause; a form that cannot be read yet has none. */
export function useHints() {
  const [candidates, setCandidates] = useState<Candidate[]>([]);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<AbortController>(undefined);
  useEffect(
    () => () => {
      clearTimeout(waiting.current);
      running.current?.abort();
    },
    [],
  );
  const ask = async (form: FormData) => {
    running.current?.abort();
    const { signal } = (running.current = new AbortController());
    try {
      const { data } = await answer(api.POST('/api/v1/persons/duplicates', { body: bodyOf(form), signal }));
      setCandidates(data.items);
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof NoAnswer || signal.aborted)) throw error;
    }
  };
  const look = (form: FormData) => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => void ask(form), PAUSE);
  };
  return { candidates, look };
}

/** Beside the form: who may be the one that is being registered, and what to do about it. */
export function Hints({
  candidates,
  dismissed,
  onDismiss,
  onTake,
}: {
  candidates: Candidate[];
  dismissed: string[];
  onDismiss: (id: string) => void;
  onTake: (id: string) => void;
}) {
  const open = candidates.filter(({ id }) => !dismissed.includes(id));
  const { lang } = reader();
  return (
    <div role="status" aria-live="polite">
      <Card title={open.length ? t('people.maybeSame', { n: open.length }) : t('people.noDouble')} flush>
        {!open.length && <p className="soft nothing">{t('people.noDoubleHint')}</p>}
        <ul className="list">
          {open.map((candidate) => (
            <li key={candidate.id} className="wrapf">
              <span className="grow">
                {candidate.person ? <WhoIsIt person={candidate.person} /> : <b>{t('people.elsewhere')}</b>}
                <ReasonLine kind="for">{reasonsText(candidate)}</ReasonLine>
                {!candidate.person && <span className="sub">{t('people.elsewhereHint')}</span>}
              </span>
              {candidate.person ? (
                <>
                  {!candidate.reasons.includes('national_id') && (
                    <Button size="sm" look="quiet" onClick={() => onDismiss(candidate.id)}>
                      {t('people.notThisOne')}
                    </Button>
                  )}
                  <Link
                    to="/$lang/people/$personId"
                    params={{ lang, personId: candidate.id }}
                    className={buttonClass({ size: 'sm' })}
                  >
                    {t('people.open')}
                  </Link>
                </>
              ) : (
                <Button size="sm" onClick={() => onTake(candidate.id)}>
                  {t('people.itIs')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
