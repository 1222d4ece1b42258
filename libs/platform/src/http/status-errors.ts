import { DomainError } from '../errors/domain-error.js';
import { type Bilingual } from '../languages/language.js';

const TEXTS: Record<number, [code: string, text: Bilingual]> = {
  400: [
    'request.unreadable',
    { ar: 'لم نفهم الطلب: صيغته غير صحيحة.', en: 'The request cannot be read: its form is not right.' },
  ],
  401: ['request.signed_out', { ar: 'سجّل الدخول أولًا.', en: 'Sign in first.' }],
  403: ['request.forbidden', { ar: 'لا يسمح حسابك بهذا.', en: 'Your account does not allow this.' }],
  404: ['request.not_found', { ar: 'لا شيء هنا بهذا العنوان.', en: 'There is nothing at this address.' }],
  405: [
    'request.method_not_allowed',
    { ar: 'هذا العنوان لا يقبل هذا النوع من الطلبات.', en: 'This address does not take this method.' },
  ],
  409: ['request.conflict', { ar: 'يتعارض هذا مع ما هو مسجّل.', en: 'This contradicts what is recorded.' }],
  413: ['request.too_large', { ar: 'ما أرسلته أكبر من المسموح.', en: 'What you sent is larger than is taken here.' }],
  415: ['request.media_type', { ar: 'نوع المحتوى غير مقبول هنا.', en: 'This kind of content is not taken here.' }],
  428: [
    'request.precondition_required',
    { ar: 'افتح السجل من جديد قبل تعديله.', en: 'Say which version you change: If-Match is missing.' },
  ],
  429: [
    'request.too_many',
    { ar: 'محاولات كثيرة. انتظر قليلًا ثم أعد المحاولة.', en: 'Too many tries. Wait a little, then try again.' },
  ],
  500: [
    'request.failed',
    {
      ar: 'حدث خطأ عندنا. لم يُحفظ شيء، وسُجّل الخطأ.',
      en: 'Something failed on our side. Nothing was saved, and it is on record.',
    },
  ],
  503: [
    'request.unavailable',
    { ar: 'الخدمة مشغولة الآن. أعد المحاولة بعد قليل.', en: 'Not available right now. Try again in a moment.' },
  ],
};

/** The error that a bare HTTP status stands for. */
export function errorOfStatus(status: number): DomainError {
  const [code, text] = TEXTS[status] ?? TEXTS[status < 500 ? 400 : 500]!;
  return new DomainError(code, TEXTS[status] ? status : status < 500 ? 400 : 500, text);
}
