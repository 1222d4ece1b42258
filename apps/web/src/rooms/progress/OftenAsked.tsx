import { Link } from '@tanstack/react-router';
import { reader } from '../../i18n/reader';
import { Card } from '../../ui/Card';
import { Icon } from '../../ui/Icon';
import './progress.css';
import { t } from './words';

const QUESTIONS = [
  ['ask.womenByGovernorate', 'graduates', { by: 'governorate', gender: 'female' }],
  ['ask.placedByTrack', 'placed', { by: 'track' }],
  ['ask.startedByProgramme', 'started', { by: 'programme,gender' }],
  ['ask.retainedBySize', 'retained_365', { by: 'company_size' }],
  ['ask.export', 'active_placements', { by: 'export' }],
] as const;

/** What people who report ask most, one press each. */
export const OftenAsked = () => (
  <Card flush title={t('ask.title')}>
    <p className="pad-x muted sm">{t('ask.lead')}</p>
    <ul className="list">
      {QUESTIONS.map(([word, code, search]) => (
        <li key={word}>
          <Link className="pick" to="/$lang/indicators/$code" params={{ lang: reader().lang, code }} search={search}>
            <span className="grow">{t(word)}</span>
            <Icon name="chev" size={18} />
          </Link>
        </li>
      ))}
    </ul>
  </Card>
);
