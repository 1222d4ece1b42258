import { fold } from '#platform';
import { remembering } from './remembering.js';

export type Gender = 'female' | 'male';

const FEMALE = new Set(['f', 'female', 'woman', 'girl', 'انثي', 'ا', 'انثا', 'بنت', 'امراه', 'اناث', 'انسه', 'سيده']);
const MALE = new Set(['m', 'male', 'man', 'boy', 'ذكر', 'ذ', 'ولد', 'رجل', 'ذكور', 'شاب']);

/** Female or male as people write it in either language, or null. */
export const readGender = remembering((text): Gender | null => {
  const word = fold(text);
  if (FEMALE.has(word)) return 'female';
  return MALE.has(word) ? 'male' : null;
});
