import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formats } from '../../i18n/format';
import { inLanguage, reader } from '../../i18n/reader';
import { Card } from '../../ui/Card';
import { DataTable } from '../../ui/DataTable';
import { PageHead } from '../../ui/PageHead';
import { OftenAsked } from './OftenAsked';
import { indicatorsQuery, progressQuery } from './progress.queries';
import { CODES, TargetFigure } from './TargetFigure';
import { t } from './words';

/** What can be asked for, and where it stands today. */
export function IndicatorsPage() {
  const f = formats();
  const { data } = useSuspenseQuery(indicatorsQuery);
  const { items, asOf } = data.data;
  const { data: national } = useSuspenseQuery(progressQuery).data;
  return (
    <>
      <PageHead title={t('indicators.question')} lead={t('indicators.lead', { day: f.day(asOf) })} />
      <div className="cols two">
        {CODES.map((code) => (
          <Card key={code} title={t(`targets.${code}`)}>
            <TargetFigure code={code} figure={national.indicators[code]} asOf={national.asOf} />
          </Card>
        ))}
      </div>
      <div className="cols desk mt6">
        <Card flush title={t('indicators.all')}>
          <DataTable
            caption={t('indicators.title')}
            rows={items}
            rowKey={({ code }) => code}
            columns={[
              {
                key: 'name',
                head: t('indicators.name'),
                names: true,
                cell: ({ code, name }) => (
                  <Link to="/$lang/indicators/$code" params={{ lang: reader().lang, code }} search={{}}>
                    {inLanguage(name)}
                  </Link>
                ),
              },
              {
                key: 'value',
                head: t('indicators.today'),
                end: true,
                cell: ({ value }) => (value === null ? t('indicators.noCensus') : f.count(value)),
              },
              {
                key: 'definition',
                head: t('indicators.definition'),
                deskOnly: true,
                cell: ({ definition }) => <span className="sm soft">{inLanguage(definition)}</span>,
              },
            ]}
          />
        </Card>
        <OftenAsked />
      </div>
    </>
  );
}
