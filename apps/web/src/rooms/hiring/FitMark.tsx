import './hiring.css';
import { t } from './words';

/** How many of the required skills are there: a mark each, and the same in words. */
export const FitMark = ({ met, of }: { met: number; of: number }) => (
  <span className="m">
    <span className="sg6" aria-hidden="true">
      {Array.from({ length: of }, (_, at) => (
        <i key={at} className={at < met ? 'on' : undefined} />
      ))}
    </span>
    <span>{t('fit.skills', { met, of })}</span>
  </span>
);
