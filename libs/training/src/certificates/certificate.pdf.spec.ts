import { certificatePdf, type CertificateSheet } from './certificate.pdf.js';

const sheet: CertificateSheet = {
  serial: 'MSR-26-6M11-10RD-B',
  verifyUrl: 'https://masar.example/ar/verify/MSR-26-6M11-10RD-B',
  name: { ar: 'براء محمود سليم حنّون', en: 'Baraa Mahmoud Salim Hannoun' },
  gender: 'male',
  track: { ar: 'تطوير البرمجيات (Full-stack)', en: 'Software development (full-stack)' },
  hours: 720,
  capstone: true,
  centre: { ar: 'مركز نابلس للتدريب', en: 'the Nablus training centre' },
  graduatedOn: '2026-10-15',
  signatures: [
    { name: { ar: 'دعاء صبّاح', en: 'Duaa Sabbah' }, office: { ar: 'مديرة البرنامج', en: 'Programme manager' } },
    {
      name: { ar: 'رنا عبد الحق', en: 'Rana Abdelhaq' },
      office: { ar: 'منسقة مركز نابلس', en: 'Coordinator, Nablus centre' },
    },
  ],
};

test.each(['ar', 'en'] as const)('a graduate gets one page of her own to print (%s)', async (language) => {
  const pdf = await certificatePdf(sheet, language);
  const text = pdf.toString('latin1');
  expect(text.startsWith('%PDF-1.7')).toBe(true);
  expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
  expect(text).toContain(`/Lang (${language})`);
});
