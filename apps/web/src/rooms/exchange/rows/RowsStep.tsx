import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { answer, api, Refusal } from '../../../api/client';
import { formats } from '../../../i18n/format';
import { reader } from '../../../i18n/reader';
import { Banner } from '../../../ui/Banner';
import { Button, buttonClass } from '../../../ui/Button';
import { Icon, type IconName } from '../../../ui/Icon';
import { Segments } from '../../../ui/Tabs';
import { Working } from '../commit/Working';
import { type Import, importQuery, jobQuery } from '../imports.queries';
import { type RowFilter } from '../steps';
import { t } from '../words';
import { RowsTable } from './RowsTable';

/** What is wrong and what may be known already, row by row, until all that is good can be written. */
export function RowsStep({ one, show }: { one: Import; show: RowFilter }) {
  if (one.state === 'mapped') return <Checking one={one} />;
  return <CheckedRows one={one} show={show} />;
}

function Checking({ one }: { one: Import }) {
  const { data } = useQuery({ ...jobQuery(one.jobId ?? ''), enabled: one.jobId !== null });
  return <Working title={t('imports.checking')} job={data?.data ?? null} />;
}

function CheckedRows({ one, show }: { one: Import; show: RowFilter }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const place = { to: '/$lang/imports/$importId', params: { lang: reader().lang, importId: one.id } } as const;
  const { counts } = one;
  const doubles = counts.duplicates + counts.known + counts.suspected;
  const act = useMutation({
    mutationFn: (what: 'commit' | 'skip') => (what === 'commit' ? commit(one.id) : skip(one.id, show)),
    onSuccess: async (answered, what) => {
      queries.setQueryData(importQuery(one.id).queryKey, answered);
      void queries.invalidateQueries({ queryKey: ['imports'] });
      if (what === 'commit') await navigate({ ...place, search: {} });
    },
  });
  return (
    <>
      <div className="kpi">
        <Figure
          tone="t-ok"
          icon="check"
          n={counts.ready + counts.committed}
          word={t('imports.fine', { n: counts.ready + counts.committed })}
        />
        <Figure tone="t-bad" icon="x" n={counts.rejected} word={t('imports.wrong', { n: counts.rejected })} />
        <Figure tone="t-warn" icon="users" n={doubles} word={t('imports.double', { n: doubles })} />
      </div>
      {act.error instanceof Refusal && <Banner tone="bad" title={act.error.message} />}
      <div className="card flush">
        <header>
          <Segments
            label={t('imports.stepRows')}
            value={show}
            onChoose={(value) => void navigate({ ...place, search: { step: 'rows', show: value } })}
            choices={[
              { value: 'problems', label: t('imports.showProblems', { n: counts.rejected }) },
              { value: 'duplicates', label: t('imports.showDoubles', { n: doubles }) },
              { value: 'all', label: t('imports.showAll', { n: counts.rows }) },
            ]}
          />
          {show !== 'all' && (
            <span className="aside row">
              <Button size="sm" busy={act.isPending} onClick={() => act.mutate('skip')}>
                {t('imports.skipRest')}
              </Button>
            </span>
          )}
        </header>
        <RowsTable one={one} show={show} />
      </div>
      <div className="row wrapf mt6 whatnow">
        <span className="sm muted grow">
          {t('imports.whatCommitDoes', { ready: counts.ready, rest: counts.rows - counts.ready - counts.committed })}
        </span>
        {one.can.map && (
          <Link {...place} search={{ step: 'columns' }} className={buttonClass({})}>
            {t('imports.backToColumns')}
          </Link>
        )}
        <Button
          look="primary"
          busy={act.isPending}
          whyNot={!one.can.commit && t('imports.nothingReady')}
          onClick={() => act.mutate('commit')}
        >
          {t('imports.commitRows', { n: counts.ready })}
        </Button>
      </div>
    </>
  );
}

const Figure = ({ tone, icon, n, word }: { tone: string; icon: IconName; n: number; word: string }) => (
  <div>
    <b className={`num ${tone}`}>{formats().count(n)}</b>
    <span>
      <Icon name={icon} size={16} />
      {word}
    </span>
  </div>
);

const path = (importId: string) => ({ params: { path: { importId } } });
const commit = (id: string) => answer(api.POST('/api/v1/imports/{importId}/commit', path(id)));
const skip = (id: string, show: RowFilter) =>
  answer(
    api.POST('/api/v1/imports/{importId}/skips', {
      ...path(id),
      body: { filter: show === 'duplicates' ? 'duplicates' : 'problems' },
    }),
  );
