import { brokenConstraint, DomainError, type FieldProblem } from '#platform';

const TEXTS = {
  'national_id.missing': { ar: 'اكتب أرقام الهوية.', en: 'Write the digits of the identity number.' },
  'national_id.length': { ar: 'رقم الهوية تسعة أرقام.', en: 'An identity number has nine digits.' },
  'national_id.check_digit': {
    ar: 'رقم التحقق في الهوية لا يطابق. راجع الأرقام؛ إن كانت صحيحة فاذكر السبب.',
    en: 'The check digit does not fit. Look at the digits again; if they are right, say why.',
  },
  'phone.unreadable': {
    ar: 'هذا ليس رقم هاتف نعرفه. مثال: 0599123456.',
    en: 'This is not a phone number we know. Example: 0599123456.',
  },
  'birth_date.out_of_range': {
    ar: 'تاريخ الميلاد خارج المعقول: العمر بين 14 و100 سنة.',
    en: 'The birth date cannot be: people here are between 14 and 100 years old.',
  },
  'name.missing': { ar: 'الاسم الأول واسم العائلة مطلوبان.', en: 'The first and the family name are needed.' },
} as const;

export const fieldProblem = (pointer: string, code: keyof typeof TEXTS): FieldProblem => ({
  pointer,
  code,
  text: TEXTS[code],
});

export const nationalIdTaken = () =>
  new DomainError(
    'person.national_id_taken',
    409,
    { ar: 'شخص آخر مسجّل برقم الهوية هذا.', en: 'Somebody else is registered with this identity number.' },
    [
      {
        pointer: '/nationalId',
        code: 'person.national_id_taken',
        text: { ar: 'مسجّل لشخص آخر.', en: 'Registered for somebody else.' },
      },
    ],
  );

/** A broken unique number as what the person reads; anything else is thrown on. */
export function refuseTakenNationalId(error: unknown): never {
  if (brokenConstraint(error) === 'person_national_id_once') throw nationalIdTaken();
  throw error;
}

export const centreNeeded = () =>
  new DomainError('person.centre_needed', 422, { ar: 'في بعض الحقول خطأ.', en: 'Some fields are not right.' }, [
    {
      pointer: '/centreId',
      code: 'person.centre_needed',
      text: { ar: 'اختر أحد مراكزك.', en: 'Choose one of your centres.' },
    },
  ]);

export const notTheSame = () =>
  new DomainError('person.not_the_same', 409, {
    ar: 'رقم الهوية لا يطابق السجل المختار.',
    en: 'The identity number is not that of the record you chose.',
  });
