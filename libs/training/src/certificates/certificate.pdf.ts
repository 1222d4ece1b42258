import { create as qrCode } from 'qrcode';
import { type Bilingual, type Language } from '#platform';
import { CERTIFICATE_WORDS, type CertificateFacts, certificateText } from './certificate-text.rules.js';
import { INK, INK_SOFT, LINE, OCHRE, Paper, PETROL } from './certificate.paper.js';

export interface CertificateSheet extends CertificateFacts {
  /** As it is shown: MSR-26-6M11-10RD-B. */
  serial: string;
  /** The page that answers for it, opened by the code. */
  verifyUrl: string;
  /** Who signs, at most two. */
  signatures: { name: Bilingual; office: Bilingual }[];
}

const LANGUAGES = ['ar', 'en'] as const;
const COLUMN = { ar: { x: 594, width: 453 }, en: { x: 76, width: 454 } };

/** A printable certificate: A4 landscape, both languages side by side, the reader's own deciding where marks and signatures stand. */
export async function certificatePdf(sheet: CertificateSheet, language: Language): Promise<Buffer> {
  const paper = new Paper(`${CERTIFICATE_WORDS.title[language]} ${sheet.serial}`, language);
  frame(paper);
  head(paper, language);
  for (const column of LANGUAGES) body(paper, sheet, column);
  signatures(paper, sheet, language);
  verification(paper, sheet, language);
  return paper.bytes();
}

function frame(paper: Paper): void {
  paper.artifact((pdf) => {
    pdf.lineWidth(1).rect(28, 28, 1067, 738).stroke('#dbd9d3');
    pdf.lineWidth(1.5).rect(36, 36, 1051, 722).stroke(PETROL);
    pdf.lineWidth(1);
    for (let wave = 0; wave < 16; wave++) {
      const at = (y: number, step: number) => y + wave * step;
      pdf
        .path(
          `M36 ${at(520, 15)}C240 ${at(455, 15)} 420 ${at(592, 10)} 620 ${at(530, 13)}S930 ${at(430, 18)} 1087 ${at(490, 15)}`,
        )
        .strokeOpacity(0.05 + wave * 0.006)
        .stroke(PETROL);
    }
  });
}

function head(paper: Paper, language: Language): void {
  paper.artifact((pdf) => {
    pdf
      .translate(language === 'ar' ? 942 : 76, 68)
      .lineCap('round')
      .lineJoin('round')
      .lineWidth(4.2);
    pdf.circle(96, 24.5, 6.8).stroke(PETROL);
    for (const stroke of [
      'M96 31.3H49a5 5 0 0 1-5-5V6',
      'M82 31V22.5M71 31V22.5M60 31V22.5',
      'M29 22.5v6.3c0 7.2-5 11-14 11.4',
    ])
      pdf.path(stroke).stroke(PETROL);
    pdf.circle(13, 40.2, 4.6).fill(OCHRE);
  });
  const { state } = CERTIFICATE_WORDS;
  const box = { x: 76, width: 971, align: language === 'ar' ? 'left' : 'right' } as const;
  paper.line(state.ar, 'ar', { ...box, baseline: 84 }, { size: 17, strong: true });
  paper.line(state.en, 'en', { ...box, baseline: 113 }, { size: 14 });
}

function body(paper: Paper, sheet: CertificateSheet, language: Language): void {
  const column = COLUMN[language];
  const { title, says } = CERTIFICATE_WORDS;
  paper.line(title[language], language, { ...column, baseline: 241 }, { size: 36, strong: true, color: PETROL });
  paper.fitted(says[language], language, { ...column, baseline: 293 }, { size: 17.5 });
  paper.fitted(sheet.name[language], language, { ...column, baseline: 346 }, { size: 29, strong: true });
  paper.artifact((pdf) => pdf.rect(column.x, 372, column.width, 2).fill(OCHRE));
  paper.paragraph(certificateText[language](sheet), language, { ...column, baseline: 415 }, { size: 17.5, step: 34 });
}

function signatures(paper: Paper, sheet: CertificateSheet, language: Language): void {
  const places = language === 'ar' ? [735, 375] : [76, 434];
  sheet.signatures.slice(0, 2).forEach(({ name, office }, place) => {
    const box = { x: places[place]!, width: 312 };
    paper.artifact((pdf) => pdf.rect(box.x, 672, box.width, 1).fill(LINE));
    paper.fitted(name[language], language, { ...box, baseline: 699 }, { size: 15, strong: true });
    paper.fitted(office[language], language, { ...box, baseline: 723 }, { size: 13, color: INK_SOFT });
  });
}

function verification(paper: Paper, sheet: CertificateSheet, language: Language): void {
  const { modules } = qrCode(sheet.verifyUrl, { errorCorrectionLevel: 'M' });
  const left = language === 'ar' ? 76 : 943;
  const step = 104 / (modules.size + 4);
  paper.artifact((pdf) => {
    pdf.rect(left, 625, 104, 104).fill('#fff');
    for (let row = 0; row < modules.size; row++)
      for (let column = 0; column < modules.size; column++)
        if (modules.get(row, column)) pdf.rect(left + (column + 2) * step, 625 + (row + 2) * step, step, step);
    pdf.fill(INK);
  });
  const box =
    language === 'ar'
      ? ({ x: 196, width: 163, align: 'left' } as const)
      : ({ x: 764, width: 163, align: 'right' } as const);
  const { host } = new URL(sheet.verifyUrl);
  paper.line(CERTIFICATE_WORDS.verify[language], language, { ...box, baseline: 677 }, { size: 13, color: INK_SOFT });
  paper.fitted(`${host}/${language}/verify`, 'en', { ...box, baseline: 700 }, { size: 13, color: INK_SOFT });
  paper.fitted(sheet.serial, 'en', { ...box, baseline: 722 }, { size: 13, strong: true });
}
