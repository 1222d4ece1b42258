import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formats } from '../../../i18n/format';
import { reader } from '../../../i18n/reader';
import { Card } from '../../../ui/Card';
import { Empty } from '../../../ui/Empty';
import { Icon } from '../../../ui/Icon';
import { More } from '../../../ui/More';
import { PageHead } from '../../../ui/PageHead';
import { Name } from '../../../ui/text';
import { kindName } from '../kind-name';
import { importsQuery, type ImportSummary } from '../imports.queries';
import { stateName } from './state-name';
import { NewImport } from './NewImport';
import { t } from '../words';

/** Files on their way into the register, the latest first, and a way to bring in another. */
export function ImportsPage() {
  const list = useSuspenseInfiniteQuery(importsQuery);
  const imports = list.data.pages.flatMap(({ data }) => data.items);
  return (
    <>
      <PageHead title={t('imports.title')} lead={t('imports.lead')} />
      <NewImport />
      <div className="mt6">
        {imports.length === 0 ? (
          <Empty
            title={t('imports.none')}
            steps={[t('imports.stepFile'), t('imports.stepColumns'), t('imports.stepRows'), t('imports.stepCommit')]}
          >
            {t('imports.noneHint')}
          </Empty>
        ) : (
          <Card flush title={t('imports.earlier')}>
            <ul className="list">
              {imports.map((one) => (
                <li key={one.id}>
                  <ImportLine one={one} />
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
      <More list={list}>{t('imports.more')}</More>
    </>
  );
}

function ImportLine({ one }: { one: ImportSummary }) {
  const { counts } = one;
  return (
    <Link to="/$lang/imports/$importId" params={{ lang: reader().lang, importId: one.id }} className="pick">
      <span className="grow">
        <b>
          <Name>{one.fileName}</Name>
        </b>
        <span className="sub">
          {kindName(one.kind)} · {stateName(one.state)} · {formats().instant(one.createdAt)}
        </span>
        {counts.rows > 0 && (
          <span className="sub">
            {t('imports.summary', { rows: counts.rows, committed: counts.committed, rejected: counts.rejected })}
          </span>
        )}
      </span>
      <Icon name="chev" size={18} />
    </Link>
  );
}
