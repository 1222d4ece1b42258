import { inLanguage } from '../../../i18n/reader';
import { isolated } from '../../../i18n/words';
import { Name } from '../../../ui/text';
import { type Candidate } from '../hiring.queries';
import { t } from '../words';

type Named = { name: Candidate['name']; code: string };

/** A name when the reader may know it, else the code of the card; inside of a sentence. */
export const saidName = ({ name, code }: Named): string =>
  name ? isolated(inLanguage(name)) : t('fit.candidate', { code: isolated(code) });

/** The same as an element of its own. */
export const Who = ({ name, code }: Named) =>
  name ? <Name>{inLanguage(name)}</Name> : <>{t('fit.candidate', { code: isolated(code) })}</>;
