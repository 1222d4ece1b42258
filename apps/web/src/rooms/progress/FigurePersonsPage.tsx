import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { formats } from '../../i18n/format';
import { inLanguage, reader } from '../../i18n/reader';
import { Card } from '../../ui/Card';
import { DataTable } from '../../ui/DataTable';
import { More } from '../../ui/More';
import { PageHead } from '../../ui/PageHead';
import { Code, Name } from '../../ui/text';
import { useDimensions } from './names';
import { indicatorsQuery, personsQuery } from './progress.queries';
import { questionOf } from './question';
import { t } from './words';

const route = getRouteApi('/$lang/signed-in/progress/indicators/$code/persons');

/** The persons behind a number. */
export function FigurePersonsPage() {
  const f = formats();
  const { code } = route.useParams();
  const search = route.useSearch();
  const { title, value } = useDimensions();
  const question = questionOf(code, search);
  const list = useSuspenseInfiniteQuery(personsQuery(question));
  const indicator = useSuspenseQuery(indicatorsQuery).data.data.items.find((one) => one.code === code);
  const name = indicator ? inLanguage(indicator.name) : code;
  const { asOf } = list.data.pages[0]!.data;
  const chosen = Object.entries(question.filter).map(
    ([dimension, one]) => `${title(dimension)}: ${value(dimension, one)}`,
  );
  return (
    <>
      <PageHead
        title={t('indicators.personsOf', { name })}
        crumb={
          <Link to="/$lang/indicators/$code" params={{ lang: reader().lang, code }} search={search}>
            {name}
          </Link>
        }
        lead={f.list([t('indicators.asOfDay', { day: f.day(asOf) }), ...chosen])}
      />
      <Card flush>
        <DataTable
          caption={t('indicators.personsOf', { name })}
          rows={list.data.pages.flatMap(({ data }) => data.items)}
          rowKey={({ personId }) => personId}
          empty={t('indicators.nobody')}
          columns={[
            {
              key: 'name',
              head: t('indicators.person'),
              names: true,
              cell: ({ personId, name: who }) => (
                <Link to="/$lang/evidence/$personId" params={{ lang: reader().lang, personId }}>
                  {who ? <Name>{inLanguage(who)}</Name> : <Code>{personId.slice(0, 8)}</Code>}
                </Link>
              ),
            },
          ]}
        />
      </Card>
      <More list={list}>{t('indicators.more')}</More>
    </>
  );
}
