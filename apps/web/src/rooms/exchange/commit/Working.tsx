import { type components } from '../../../api/schema';
import { formats } from '../../../i18n/format';
import { Meter } from '../../../ui/Meter';
import { t } from '../words';

/** Long work with its progress; it goes on when the page is closed. */
export function Working({ title, job }: { title: string; job: components['schemas']['JobResponse'] | null }) {
  const { done = 0, total = 0 } = job ?? {};
  return (
    <section className="card mt4" aria-live="polite">
      <div className="row between wrapf">
        <h2>{title}</h2>
        {done > 0 && (
          <span className="muted num">
            {total > 0
              ? t('imports.doneOf', { done: formats().count(done), of: formats().count(total) })
              : t('imports.doneSoFar', { done: formats().count(done) })}
          </span>
        )}
      </div>
      <div className="mt2">
        {total > 0 ? (
          <Meter share={done / total} label={title} thick />
        ) : (
          <progress className="meter thick" aria-label={title} />
        )}
      </div>
      <p className="sm muted mt2">{t('imports.mayClose')}</p>
    </section>
  );
}
