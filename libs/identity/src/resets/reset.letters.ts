import { type Language, type Letter } from '#platform';

/** The mail that leads to a new password. */
export const resetLetter = (url: string, minutes: number, language: Language): Letter =>
  language === 'ar'
    ? {
        subject: 'كلمة مرور جديدة لحسابك في مسار',
        paragraphs: [`افتح الرابط لتختار كلمة مرور جديدة. الرابط صالح ${minutes} دقيقة، ولمرة واحدة.`],
        link: { label: 'اختر كلمة مرور جديدة', url },
        reason: 'وصلتك هذه الرسالة لأن أحدًا طلب كلمة مرور جديدة لهذا العنوان. إن لم تطلبها فتجاهلها، وكلمتك كما هي.',
      }
    : {
        subject: 'A new password for your Masar account',
        paragraphs: [`Open the link to choose a new password. It is good for ${minutes} minutes, and once.`],
        link: { label: 'Choose a new password', url },
        reason:
          'This came because somebody asked for a new password for this address. If it was not you, leave it: your password is as it was.',
      };

/** Told after every change, so that nobody's password is changed behind their back. */
export const changedLetter = (url: string, language: Language): Letter =>
  language === 'ar'
    ? {
        subject: 'تغيّرت كلمة مرور حسابك في مسار',
        paragraphs: ['تغيّرت كلمة مرور حسابك، وأُغلقت جلساته الأخرى.', 'إن لم تكن أنت فاطلب كلمة مرور جديدة الآن.'],
        link: { label: 'لم أكن أنا', url },
        reason: 'تصلك هذه الرسالة عند كل تغيير لكلمة المرور.',
      }
    : {
        subject: 'The password of your Masar account was changed',
        paragraphs: [
          'The password of your account was changed, and its other sessions were ended.',
          'If that was not you, ask for a new password now.',
        ],
        link: { label: 'It was not me', url },
        reason: 'This comes after every change of the password.',
      };
