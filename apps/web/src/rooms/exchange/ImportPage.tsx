import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { reader } from '../../i18n/reader';
import { Banner } from '../../ui/Banner';
import { PageHead } from '../../ui/PageHead';
import { Stepper } from '../../ui/Stepper';
import { Name } from '../../ui/text';
import { ColumnsStep } from './columns/ColumnsStep';
import { CommitStep } from './commit/CommitStep';
import { kindName } from './kind-name';
import { type Import, importQuery } from './imports.queries';
import './exchange.css';
import { RowsStep } from './rows/RowsStep';
import { STEPS, stepOf } from './steps';
import { t } from './words';

const route = getRouteApi('/$lang/signed-in/exchange/imports/$importId');

/** One import from its columns to what it wrote; the step that it waits in, or an earlier one that is looked at again. */
export function ImportPage() {
  const { importId } = route.useParams();
  const { step: asked, show } = route.useSearch();
  const { data } = useSuspenseQuery(importQuery(importId));
  const { data: one, etag } = data;
  const now = stepOf(one.state);
  const step =
    asked && (asked !== 'columns' || one.can.map) && STEPS.indexOf(asked) <= Math.max(STEPS.indexOf(now), 1)
      ? asked
      : now;
  return (
    <>
      <PageHead
        title={t('imports.pageTitle', { kind: kindName(one.kind) })}
        crumb={
          <Link to="/$lang/imports" params={{ lang: reader().lang }}>
            {t('imports.title')}
          </Link>
        }
        lead={<FileLead one={one} />}
      />
      <Stepper
        now={STEPS.indexOf(step) + 1}
        steps={[t('imports.stepFile'), t('imports.stepColumns'), t('imports.stepRows'), t('imports.stepCommit')]}
      />
      {one.notes.map((note) => (
        <Banner key={`${note.code}${note.sheet ?? ''}`} title={note.sheet ? <Name>{note.sheet}</Name> : note.message}>
          {note.sheet ? note.message : null}
        </Banner>
      ))}
      {step === 'columns' && <ColumnsStep one={one} etag={etag} />}
      {step === 'rows' && <RowsStep one={one} show={show ?? 'problems'} />}
      {step === 'commit' && <CommitStep one={one} />}
    </>
  );
}

function FileLead({ one }: { one: Import }) {
  const sheets = one.tables.map(({ sheet }) => sheet.trim()).filter(Boolean);
  return (
    <>
      <Name>{one.fileName}</Name>
      {sheets.map((sheet) => (
        <span key={sheet}>
          {' · '}
          {t('imports.sheet')} “<Name>{sheet}</Name>”
        </span>
      ))}
      {one.counts.rows > 0 && <> · {t('imports.rows', { n: one.counts.rows })}</>}
    </>
  );
}
