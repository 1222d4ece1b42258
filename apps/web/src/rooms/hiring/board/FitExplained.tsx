import { formats } from '../../../i18n/format';
import { inLanguage } from '../../../i18n/reader';
import { Icon } from '../../../ui/Icon';
import { Meter } from '../../../ui/Meter';
import { Name } from '../../../ui/text';
import { type Fit } from '../hiring.queries';
import { t } from '../words';

/** Why: the points of each skill, what is missing, and what is never asked. */
export function FitExplained({ fit }: { fit: Fit }) {
  const f = formats();
  return (
    <section>
      <div className="row between base">
        <h3>{t('fit.why')}</h3>
        {fit.score !== null && (
          <span>
            <b className="fig num">{f.count(fit.score)}</b> <span className="muted sm">{t('fit.of100')}</span>
          </span>
        )}
      </div>
      <dl className="mx">
        {fit.parts.map((part) => (
          <Part key={part.skill} part={part} />
        ))}
      </dl>
      <p className="why mt4">
        <Icon name="shield" size={16} />
        <span>{t('fit.never')}</span>
      </p>
    </section>
  );
}

function Part({ part }: { part: Fit['parts'][number] }) {
  const f = formats();
  const label = inLanguage(part.label);
  const level =
    part.have === 0 ? t('fit.missing') : t('fit.level', { have: f.count(part.have), wanted: f.count(part.wanted) });
  return (
    <>
      <dt>
        <Name>{label}</Name>
        <span className="sub xs muted"> {part.need === 'preferred' && t('fit.preferred')}</span>
      </dt>
      <dd>
        <span className="xs">{level}</span>
        <Meter share={part.ofPoints ? part.points / part.ofPoints : 0} label={label} thick />
      </dd>
      <dd className="num sm">
        {f.decimal(part.points)} / {f.decimal(part.ofPoints)}
      </dd>
    </>
  );
}
