import { formats } from '../../../i18n/format';
import { Icon } from '../../../ui/Icon';
import { type Column } from '../imports.queries';
import { t } from '../words';

/** Why a column is taken for a field, as a sentence. */
export function Why({ column, labels, changed }: { column: Column; labels: Map<string, string>; changed: boolean }) {
  if (changed) return <Reason tone="acc" text={t('imports.whyYou')} />;
  const { reason, alternatives, field, confidence } = column;
  const other = labels.get(alternatives[0] ?? '');
  if (field && other && confidence < 0.9) return <Reason tone="warn" text={t('imports.whyAlso', { other })} />;
  const { fitting = 0, of = 0 } = reason;
  const share = { fitting: formats().count(fitting), of: formats().count(of) };
  switch (reason.code) {
    case 'header_and_content':
      return <Reason tone="ok" text={t('imports.whyBoth', share)} />;
    case 'content':
      return <Reason tone="ok" text={t('imports.whyContent', share)} />;
    case 'header':
      return <Reason tone="ok" text={t('imports.whyHeader')} />;
    case 'day':
      return <Reason tone="ok" text={t('imports.whyDay')} />;
    case 'mapping':
      return <Reason tone="acc" text={t('imports.whyYou')} />;
    case 'beside':
      return <Reason tone="none" text={t('imports.whyBeside')} />;
    case 'empty':
      return <Reason tone="none" text={t('imports.whyEmpty')} />;
    default:
      return <Reason tone="none" text={t('imports.whyUnknown')} />;
  }
}

const LOOK = { ok: ['check', ''], acc: ['user', 't-acc'], warn: ['alert', 't-warn'], none: ['info', 'muted'] } as const;

const Reason = ({ tone, text }: { tone: keyof typeof LOOK; text: string }) => (
  <span className={`row sm ${LOOK[tone][1]}`}>
    <Icon name={LOOK[tone][0]} size={16} />
    <span>{text}</span>
  </span>
);
