import { useSuspenseQuery } from '@tanstack/react-query';
import { formats } from '../../i18n/format';
import { inLanguage } from '../../i18n/reader';
import { Card } from '../../ui/Card';
import { Icon } from '../../ui/Icon';
import { PageHead } from '../../ui/PageHead';
import { PathLine } from '../../ui/Path';
import { Name } from '../../ui/text';
import { ConditionList, genderOf, Outlook, Reasons } from './GraduationCard';
import './me.css';
import { type Path, pathQuery } from './me.queries';
import { t } from './words';
import type ar from './words/ar.json';

const kindWord = (kind: string) => `me.kind.${kind}` as keyof typeof ar;

function Milestones({ path }: { path: Path }) {
  return (
    <Card title={t('me.history')} flush>
      <ul className="list">
        {[...path.milestones].reverse().map(({ kind, on }) => (
          <li key={`${kind} ${on}`}>
            <Icon name="check" size={18} />
            <span className="grow">{t(kindWord(kind))}</span>
            <span className="muted sm">{formats().day(on)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The whole way, and what is left of it. */
export function PathPage() {
  const { data: path } = useSuspenseQuery(pathQuery).data;
  const f = formats();
  const { enrolment } = path;
  return (
    <>
      <PageHead
        title={t('me.path')}
        lead={
          enrolment ? (
            <>
              <Name>{inLanguage(enrolment.cohort.name)}</Name> · <Name>{inLanguage(enrolment.centre)}</Name> ·{' '}
              {t('me.weekOf', { n: f.count(enrolment.week), of: f.count(enrolment.weeks) })}
            </>
          ) : (
            t('me.pathLead')
          )
        }
      />
      <div className="stack">
        <Card title={t('me.pathLead')}>
          <div>
            <PathLine
              stations={path.stations.map(({ code, state, on }) => ({
                name: t(`me.station.${code}`),
                state,
                note: on && (state === 'done' ? f.day(on) : t('me.expected', { day: f.day(on) })),
              }))}
            />
          </div>
        </Card>
        {path.conditions && (
          <Card
            title={t('me.graduation', { g: genderOf(path) })}
            aside={<Outlook path={path} conditions={path.conditions} />}
          >
            <Reasons path={path} conditions={path.conditions} />
            <ConditionList path={path} conditions={path.conditions} />
          </Card>
        )}
        {path.milestones.length > 0 && <Milestones path={path} />}
      </div>
    </>
  );
}
