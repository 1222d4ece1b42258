import { type Bilingual, type Language, type Letter, type RoleName } from '#platform';

const ROLE: Record<RoleName, Bilingual> = {
  trainee: { ar: 'متدرب', en: 'trainee' },
  trainer: { ar: 'مدرب', en: 'trainer' },
  coordinator: { ar: 'منسق', en: 'coordinator' },
  company_member: { ar: 'ممثل شركة', en: 'company member' },
  manager: { ar: 'مدير البرنامج', en: 'programme manager' },
  analyst: { ar: 'محلل', en: 'analyst' },
  auditor: { ar: 'مدقق', en: 'auditor' },
  admin: { ar: 'مدير النظام', en: 'administrator' },
};

export interface InvitationSaid {
  role: RoleName;
  scopeName: Bilingual | null;
  inviter: Bilingual | null;
  url: string;
  /** For how many days the link is good. */
  days: number;
}

/** The mail that asks somebody in. */
export function invitationLetter({ role, scopeName, inviter, url, days }: InvitationSaid, language: Language): Letter {
  const over = scopeName ? ` (${scopeName[language]})` : '';
  if (language === 'ar')
    return {
      subject: `دعوة إلى مسار: ${ROLE[role].ar}`,
      paragraphs: [
        `${inviter ? `دعاك ${inviter.ar}` : 'أنت مدعو'} إلى منصة مسار بدور: ${ROLE[role].ar}${over}.`,
        `افتح الرابط، واكتب اسمك، واختر كلمة مرور. الرابط صالح ${days === 1 ? 'يومًا واحدًا' : `${days} أيام`}، ولمرة واحدة.`,
      ],
      link: { label: 'اقبل الدعوة', url },
      reason: 'وصلتك هذه الرسالة لأن أحد العاملين في البرنامج كتب عنوانك. إن لم تتوقعها فتجاهلها، ولن يحدث شيء.',
    };
  return {
    subject: `Invitation to Masar: ${ROLE[role].en}`,
    paragraphs: [
      `${inviter ? `${inviter.en} invites you` : 'You are invited'} to Masar as ${ROLE[role].en}${over}.`,
      `Open the link, say how you are called and choose a password. It is good for ${days === 1 ? 'a day' : `${days} days`}, and once.`,
    ],
    link: { label: 'Accept the invitation', url },
    reason:
      'This came because somebody of the programme wrote your address. If you did not expect it, leave it: nothing will happen.',
  };
}
