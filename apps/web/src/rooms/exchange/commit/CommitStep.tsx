import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answer, api, Refusal } from '../../../api/client';
import { formats } from '../../../i18n/format';
import { reader } from '../../../i18n/reader';
import { Banner } from '../../../ui/Banner';
import { Button, buttonClass } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { type Import, jobQuery, type Kind } from '../imports.queries';
import { kindName } from '../kind-name';
import { t } from '../words';
import { Working } from './Working';

/** The rows being written, and afterwards what was written and the way back. */
export function CommitStep({ one }: { one: Import }) {
  const { data } = useQuery({ ...jobQuery(one.jobId ?? ''), enabled: one.jobId !== null });
  const job = data?.data ?? null;
  if (one.state === 'committing')
    return <Working title={t('imports.writing', { kind: kindName(one.kind) })} job={job} />;
  if (one.state === 'undone') return <Undone />;
  return (
    <>
      {job?.state === 'failed' && <Banner tone="bad" title={job.error?.[reader().lang] ?? t('imports.state.failed')} />}
      <Written one={one} />
    </>
  );
}

/** Kinds whose rows become records of their own; those of the others are written into records that are there. */
const REGISTERS: Kind[] = ['applicants', 'graduates', 'companies'];

function Written({ one }: { one: Import }) {
  const { counts } = one;
  const rest = Math.max(0, counts.rows - counts.committed);
  const registers = REGISTERS.includes(one.kind);
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/imports/{importId}/undo', { params: { path: { importId: one.id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  });
  const place = { to: '/$lang/imports/$importId', params: { lang: reader().lang, importId: one.id } } as const;
  return (
    <section className="card mt4 done">
      <span className="t-ok">
        <Icon name="check" size={26} />
      </span>
      <div className="grow">
        <h2>
          {t(registers ? 'imports.written' : 'imports.writtenRows', {
            n: registers ? counts.created : counts.committed,
          })}
        </h2>
        <p className="mt1">
          {registers &&
            counts.committed > counts.created &&
            t('imports.linked', { n: counts.committed - counts.created })}{' '}
          {t('imports.remain', { n: rest })}
        </p>
        {undo.error instanceof Refusal && <Banner tone="bad" title={undo.error.message} />}
        <div className="row wrapf mt4">
          <Link to="/$lang/imports" params={{ lang: reader().lang }} className={buttonClass({ look: 'primary' })}>
            {t('imports.allImports')}
          </Link>
          {rest > 0 && (
            <Link {...place} search={{ step: 'rows' }} className={buttonClass({})}>
              {t('imports.finish', { n: rest })}
            </Link>
          )}
          <span className="grow" />
          {one.can.undo && (
            <Button look="quiet" icon="undo" busy={undo.isPending} onClick={() => undo.mutate()}>
              {t('imports.undo')}
            </Button>
          )}
        </div>
        {one.can.undo && one.undoableUntil && (
          <p className="sm muted mt2">{t('imports.undoUntil', { until: formats().instant(one.undoableUntil) })}</p>
        )}
      </div>
    </section>
  );
}

const Undone = () => (
  <section className="card mt4">
    <h2>{t('imports.undone')}</h2>
    <p className="mt1">{t('imports.undoneHint')}</p>
    <p className="mt4">
      <Link to="/$lang/imports" params={{ lang: reader().lang }} className={buttonClass({ look: 'primary' })}>
        {t('imports.allImports')}
      </Link>
    </p>
  </section>
);
