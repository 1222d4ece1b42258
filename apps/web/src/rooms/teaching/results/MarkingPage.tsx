import { getRouteApi, Link } from '@tanstack/react-router';
import { formats } from '../../../i18n/format';
import { inLanguage, reader } from '../../../i18n/reader';
import { PageHead } from '../../../ui/PageHead';
import { Name } from '../../../ui/text';
import { GridBar, GridKeys } from '../grid/GridBar';
import { GridCell } from '../grid/GridCell';
import { useGrid } from '../grid/useGrid';
import { t } from '../words';
import { cellOf, useScores } from './useScores';

const route = getRouteApi('/$lang/signed-in/teaching/grades/$cohortId/$courseId');

/** The results of a cohort in one course, edited as a spreadsheet. */
export function MarkingPage() {
  const { cohortId, courseId } = route.useParams();
  const scores = useScores(cohortId, courseId);
  const { sheet } = scores;
  const f = formats();
  const grid = useGrid({
    size: { rows: sheet.rows.length, columns: sheet.assessments.length },
    kindOf: () => 'score',
    onChange: scores.change,
    onUndo: scores.undo,
  });
  return (
    <>
      <PageHead
        title={<Name>{inLanguage(sheet.course.name)}</Name>}
        tab={`${t('grades.title')}: ${inLanguage(sheet.course.name)}`}
        crumb={
          <Link to="/$lang/grades" params={{ lang: reader().lang }}>
            {t('grades.title')}
          </Link>
        }
        lead={
          <>
            <Name>{inLanguage(sheet.cohort.name)}</Name> ·{' '}
            {t('grades.pass', { mark: f.count(sheet.assessments[0]?.passMark ?? 0) })}
          </>
        }
      />
      <div className="card flush">
        <GridBar saving={scores.saving} savedAt={scores.savedAt} onUndo={scores.canUndo ? scores.undo : null} />
        <div className="scroll">
          <table className="sheet" aria-label={t('grades.title')} {...grid.tableProps}>
            <thead>
              <tr>
                <th scope="col" className="nm">
                  {t('grid.trainee')}
                </th>
                {sheet.assessments.map((one) => (
                  <th key={one.id} scope="col" title={t('grades.weight', { percent: f.percent(one.weight / 100) })}>
                    <Name>{inLanguage(one.title)}</Name>{' '}
                    <span className="muted num">{f.percent(one.weight / 100)}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sheet.rows.map((row, at) => (
                <tr key={row.enrolmentId}>
                  <th scope="row" className="nm">
                    <Name>{inLanguage(row.name)}</Name>
                  </th>
                  {sheet.assessments.map((assessment, column) => {
                    const { score } = cellOf(sheet, at, column);
                    return (
                      <GridCell
                        key={assessment.id}
                        grid={grid}
                        place={{ row: at, column }}
                        text={score === null ? '' : String(score)}
                        css={score !== null && score < assessment.passMark ? 'g num lo' : 'g num'}
                        label={`${inLanguage(row.name)}, ${inLanguage(assessment.title)}: ${score === null ? t('grid.empty') : f.count(score)}`}
                      >
                        {score === null ? '' : f.count(score)}
                      </GridCell>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div className="ft">
          <GridKeys />
        </div>
      </div>
    </>
  );
}
