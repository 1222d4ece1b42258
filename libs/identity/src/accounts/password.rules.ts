import { type ZxcvbnFactory } from '@zxcvbn-ts/core';
import { type FieldProblem } from '#platform';

/** NIST SP 800-63B-4: at least 15 characters where the password is the only factor, no rule of composition. */
export const PASSWORD_MIN = 15;
export const PASSWORD_MAX = 200;
/** Fewer guesses than 10⁹ are made in a night. */
const LEAST_GUESSES_LOG10 = 9;
/** How much must be left of a password once its owner's names are taken out. */
const LEAST_BESIDE_NAMES = 8;
/** What comes after this adds nothing to the judgement, but much to the work. */
const JUDGED = 64;

const HOUSE = [
  'masar',
  'مسار',
  'palestine',
  'فلسطين',
  'password',
  'كلمة',
  'السر',
  'مرور',
  'متدرب',
  'تدريب',
  'محمد',
  'احمد',
];

/** The Latin key under each Arabic letter (the 101 layout): `ضصثقف` is typed like `qwert`, and guessed like it. */
const KEYS: Record<string, string> = Object.fromEntries(
  ([...'ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ'] as const).map((letter, at) => [
    letter,
    "qwertyuiop[]asdfghjkl;'zxcvnm,./`"[at]!,
  ]),
);
const DIGITS = '٠١٢٣٤٥٦٧٨٩';

let judge: Promise<ZxcvbnFactory> | null = null;

/** Megabytes of dictionaries are not read before somebody chooses a password. */
async function readDictionaries(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({ dictionary: { ...dictionary, house: HOUSE }, graphs: adjacencyGraphs });
}

const latinDigits = (text: string) => text.replaceAll(/[٠-٩]/g, (digit) => String(DIGITS.indexOf(digit)));
const onLatinKeys = (text: string) => [...text.replaceAll('لا', 'b')].map((letter) => KEYS[letter] ?? letter).join('');

/** Whether a password falls to a patient guesser: common ones, patterns on either keyboard, and what is known of its owner. */
export async function isGuessable(password: string, known: string[] = []): Promise<boolean> {
  const text = latinDigits(password.normalize('NFKC')).slice(0, JUDGED);
  const own = known.flatMap((word) => word.toLowerCase().split(/[\s@.]+/)).filter((word) => word.length > 2);
  const without = own.reduce((rest, word) => rest.replaceAll(word, ''), text.toLowerCase());
  if (without.length < LEAST_BESIDE_NAMES) return true;
  const judging = await (judge ??= readDictionaries());
  return [...new Set([text, onLatinKeys(text)])].some(
    (typed) => judging.check(typed).guessesLog10 < LEAST_GUESSES_LOG10,
  );
}

/**
 * What is wrong with a new password, null when nothing is. `known`: its owner's names and address.
 * Codes: password.short, password.guessable.
 */
export async function passwordProblem(
  password: string,
  known: string[],
  pointer = '/password',
): Promise<FieldProblem | null> {
  if ([...password.normalize('NFKC')].length < PASSWORD_MIN)
    return {
      pointer,
      code: 'password.short',
      text: {
        ar: `اكتب ${PASSWORD_MIN} حرفًا على الأقل. جملة من كلمات قليلة تكفي وتُحفظ بسهولة.`,
        en: `Write at least ${PASSWORD_MIN} characters. A few words in a row will do and are easy to keep.`,
      },
    };
  if (await isGuessable(password, known))
    return {
      pointer,
      code: 'password.guessable',
      text: {
        ar: 'هذه الكلمة سهلة التخمين: شائعة، أو نمط على لوحة المفاتيح، أو قريبة من اسمك. اختر جملة أخرى.',
        en: 'This is easy to guess: common, a pattern of keys, or close to your name. Choose other words.',
      },
    };
  return null;
}
