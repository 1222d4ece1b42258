import { wordsOf } from '../../i18n/words';
import type ar from './words/ar.json';

export const t = wordsOf<typeof ar>();
