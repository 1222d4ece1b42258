import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { type Language } from '#platform';
import { type Span, visualRuns, wrapped } from './bidi.rules.js';
import { plainFont } from './woff.js';

const faces = new Map<string, Buffer>();

/** The complete face: the subset for the web lacks the colon and brackets. It has Latin letters of the same design. */
function face(weight: 'Regular' | 'SemiBold'): Buffer {
  const there = faces.get(weight);
  if (there) return there;
  const file = `@ibm/plex-sans-arabic/fonts/complete/woff/IBMPlexSansArabic-${weight}.woff`;
  const font = plainFont(readFileSync(createRequire(import.meta.url).resolve(file)));
  faces.set(weight, font);
  return font;
}

export const DIRECTION = { ar: 'rtl', en: 'ltr' } as const;
export const [INK, INK_SOFT, LINE, PETROL, OCHRE] = ['#122125', '#46555a', '#8a8f8c', '#005a6c', '#b37b1e'];

export interface Box {
  /** The left edge. */
  x: number;
  width: number;
  /** The line on which the letters stand. */
  baseline: number;
  /** To which side; to the start of the language unless told. */
  align?: 'left' | 'right';
}

export interface Letters {
  size: number;
  color?: string;
  strong?: boolean;
}

/** An A4 page in landscape, measured in CSS pixels (1123 × 794), on which both scripts are written. */
export class Paper {
  readonly pdf: PDFKit.PDFDocument;

  constructor(title: string, language: Language) {
    this.pdf = new PDFDocument({
      size: 'A4',
      layout: 'landscape',
      margin: 0,
      lang: language,
      displayTitle: true,
      tagged: true,
      pdfVersion: '1.7',
      info: { Title: title, Creator: 'Masar' },
    });
    this.pdf.registerFont('regular', face('Regular')).registerFont('strong', face('SemiBold'));
    this.pdf.scale(this.pdf.page.width / 1123);
  }

  /** One line of text. */
  line(text: string, language: Language, box: Box, letters: Letters): void {
    this.tagged(text, language, () => this.draw([{ text, strong: letters.strong }], language, box, letters));
  }

  /** One line that is made smaller until it fits. */
  fitted(text: string, language: Language, box: Box, letters: Letters): void {
    const width = this.widthOf([{ text, strong: letters.strong }], letters.size);
    this.line(text, language, box, { ...letters, size: Math.min(letters.size, (letters.size * box.width) / width) });
  }

  /** Lines broken between words; answers the baseline of the last one. */
  paragraph(spans: readonly Span[], language: Language, box: Box, letters: Letters & { step: number }): number {
    const lines = wrapped(spans, box.width, (line) => this.widthOf(line, letters.size));
    this.tagged(spans.map((span) => span.text).join(''), language, () =>
      lines.forEach((line, place) =>
        this.draw(line, language, { ...box, baseline: box.baseline + place * letters.step }, letters),
      ),
    );
    return box.baseline + (lines.length - 1) * letters.step;
  }

  /** What is drawn for the eye only. */
  artifact(draw: (pdf: PDFKit.PDFDocument) => void): void {
    this.pdf.markContent('Artifact', {});
    this.pdf.save();
    draw(this.pdf);
    this.pdf.restore().endMarkedContent();
  }

  bytes(): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      this.pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.pdf.on('end', () => resolve(Buffer.concat(chunks)));
      this.pdf.on('error', reject);
      this.pdf.end();
    });
  }

  /** Readers of the file get the text in reading order, whatever order its runs are drawn in. */
  private tagged(text: string, language: Language, draw: () => void): void {
    this.pdf.addStructure(this.pdf.struct('P', { actual: text, lang: language }, draw));
  }

  private draw(line: Span[], language: Language, { x, width, baseline, align }: Box, { size, color }: Letters): void {
    const toRight = (align ?? (language === 'ar' ? 'right' : 'left')) === 'right';
    let at = toRight ? x + width - this.widthOf(line, size) : x;
    this.pdf.fillColor(color ?? INK);
    for (const run of visualRuns(line, DIRECTION[language])) {
      this.pdf.font(run.strong ? 'strong' : 'regular', size);
      this.pdf.text(run.text, at, baseline, { baseline: 'alphabetic', ...shaping(run.rtl) });
      at += this.pdf.widthOfString(run.text, shaping(run.rtl));
    }
  }

  private widthOf(line: readonly Span[], size: number): number {
    return visualRuns(line, 'ltr').reduce(
      (sum, run) =>
        sum + this.pdf.font(run.strong ? 'strong' : 'regular', size).widthOfString(run.text, shaping(run.rtl)),
      0,
    );
  }
}

/** Without `features` the words of an Arabic line stand in reverse order. */
const shaping = (rtl: boolean): PDFKit.Mixins.TextOptions => ({ lineBreak: false, features: [rtl ? 'rtla' : 'liga'] });
