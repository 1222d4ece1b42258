import { reader } from '../../i18n/reader';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Code } from '../../ui/text';
import { toast } from '../../ui/toasts';
import { type Figure } from './progress.queries';
import { type Question, searchOf } from './question';
import { t } from './words';

/** The address that gives this very number next year: it carries both dates. */
export function Permalink({ figure, question }: { figure: Figure; question: Question }) {
  const search = new URLSearchParams(searchOf({ ...question, asOf: figure.asOf, knownOn: figure.knownOn }));
  const path = `/${reader().lang}/indicators/${question.indicator}?${search.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')}`;
  const copy = async () => {
    await navigator.clipboard.writeText(`${location.origin}${path}`);
    toast(t('indicators.copied'));
  };
  return (
    <Card title={t('indicators.stays')}>
      <p className="sm soft">{t('indicators.staysWhy')}</p>
      <p className="sm mt2 figure-link">
        <a href={path}>
          <Code>{path}</Code>
        </a>
      </p>
      <div className="row mt2">
        <Button size="sm" icon="link" onClick={() => void copy()}>
          {t('indicators.copy')}
        </Button>
      </div>
    </Card>
  );
}
