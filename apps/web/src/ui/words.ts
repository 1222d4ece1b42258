import { wordsOf } from '../i18n/words';
import type ar from './words/ar.json';

/** The sentences of the design system itself. */
export const t = wordsOf<typeof ar>();
