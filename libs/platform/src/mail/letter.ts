import { type Language } from '../languages/language.js';

/** What somebody is told by mail: plain sentences, at most one thing to press, at most one code to type. */
export interface Letter {
  subject: string;
  paragraphs: string[];
  link?: { label: string; url: string };
  code?: string;
  /** Why this came, and what to do when it was not asked for. */
  reason: string;
}

/** The same letter twice: for readers of plain text, and as HTML that needs no image and no style sheet. */
export interface WrittenLetter {
  subject: string;
  text: string;
  html: string;
}

const HOUSE = { ar: 'مسار', en: 'Masar' };
const FONT = "font-family:'IBM Plex Sans Arabic',Tahoma,Arial,sans-serif";

/** Text in its own direction: an address or a code never reorders the Arabic around it. */
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export function writeLetter({ subject, paragraphs, link, code, reason }: Letter, language: Language): WrittenLetter {
  return {
    subject,
    text: [...paragraphs, ...(code ? [code] : []), ...(link ? [`${link.label}:\n${link.url}`] : []), '—', reason]
      .map((part) => `${part}\n`)
      .join('\n'),
    html: htmlOf({ subject, paragraphs, link, code, reason }, language),
  };
}

function htmlOf({ subject, paragraphs, link, code, reason }: Letter, language: Language): string {
  const dir = language === 'ar' ? 'rtl' : 'ltr';
  const align = language === 'ar' ? 'right' : 'left';
  const said = paragraphs.map((text) => `<p style="margin:0 0 16px">${escaped(text)}</p>`);
  if (code)
    said.push(
      `<p dir="ltr" style="margin:0 0 16px;font-size:28px;font-weight:600;text-align:${align}">${escaped(code)}</p>`,
    );
  if (link)
    said.push(
      `<p style="margin:0 0 16px"><a href="${escaped(link.url)}" style="display:inline-block;background:#005a6c;color:#ffffff;padding:12px 20px;border-radius:8px;text-decoration:none">${escaped(link.label)}</a></p>`,
      `<p dir="ltr" style="margin:0 0 16px;font-size:13px;color:#5c6663;text-align:${align};word-break:break-all">${escaped(link.url)}</p>`,
    );
  return [
    `<!doctype html><html lang="${language}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(subject)}</title></head>`,
    `<body dir="${dir}" style="margin:0;background:#f6f5f1;color:#1d2422;text-align:${align};${FONT};font-size:16px;line-height:1.7">`,
    `<div style="max-width:560px;margin:0 auto;padding:32px 24px;background:#ffffff">`,
    `<p style="margin:0 0 24px;font-weight:600">${HOUSE[language]}</p><h1 style="margin:0 0 16px;font-size:20px;line-height:1.5">${escaped(subject)}</h1>`,
    ...said,
    `<p style="margin:32px 0 0;font-size:13px;color:#5c6663">${escaped(reason)}</p></div></body></html>`,
  ].join('\n');
}
