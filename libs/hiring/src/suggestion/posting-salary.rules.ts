import { type PostingText, says } from './posting-text.js';

export interface SuggestedSalary {
  /** Whole units of the currency. */
  min: number;
  /** Null: "from". */
  max: number | null;
  currency: 'ILS' | 'USD' | 'JOD';
  per: 'month' | 'hour' | 'project';
}

const CURRENCIES: [SuggestedSalary['currency'], RegExp][] = [
  ['ILS', /شيكل|شيقل|شاقل|ش\.ج|₪|\bNIS\b|\bILS\b|\bshekels?\b/i],
  ['USD', /دولار|\$|\bUSD\b|\bUS\$|\bdollars?\b/i],
  ['JOD', /دينار|\bJOD\b|\bJD\b|\bdinars?\b/i],
];
const AMOUNT = String.raw`(\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d+)?)(\s?[kK]\b)?`;
const SIGN = String.raw`(?:\$|₪)?\s?`;
const RANGE = new RegExp(String.raw`${SIGN}(?<!\d)${AMOUNT}\s?(?:\$|₪)?\s?(?:-|–|—|to|الى|إلى)\s?${SIGN}${AMOUNT}`);
const SINGLE = new RegExp(String.raw`${SIGN}(?<!\d)${AMOUNT}`);
const FROM = /يبدا من|من \d+ فاكثر|starting (from|at)|\bfrom\b/;

/** The pay that a posting names; null unless one line names an amount with its currency. */
export function salaryOf(text: PostingText): SuggestedSalary | null {
  const found = text.lines.flatMap((line, at) => {
    const currency = CURRENCIES.find(([, pattern]) => pattern.test(line))?.[0];
    const salary = currency ? amountsIn(line, text.folded[at]!, currency) : null;
    return salary ? [salary] : [];
  });
  return found.length === 1 ? found[0]! : null;
}

function amountsIn(line: string, folded: string, currency: SuggestedSalary['currency']): SuggestedSalary | null {
  const per = payPeriod(folded);
  const range = RANGE.exec(line);
  if (range) {
    const thousands = range[4] ? 1000 : 1;
    const min = amount(range[1]!) * (range[2] ? 1000 : thousands);
    const max = amount(range[3]!) * thousands;
    return min > 0 && max >= min ? { min, max, currency, per } : null;
  }
  const near = nearCurrency(line);
  const single = near ? SINGLE.exec(near) : null;
  if (!single) return null;
  const min = amount(single[1]!) * (single[2] ? 1000 : 1);
  if (min < 1) return null;
  return { min, max: FROM.test(folded) ? null : min, currency, per };
}

/** The number that stands beside the currency, not just anywhere in the line. */
function nearCurrency(line: string): string | null {
  const word = String.raw`(?:شيكل|شيقل|شاقل|ش\.ج|₪|NIS|ILS|shekel|دولار|\$|USD|dollar|دينار|JOD|JD|dinar)`;
  return new RegExp(String.raw`${AMOUNT}\s?${word}|${word}\s?${AMOUNT}`, 'i').exec(line)?.[0] ?? null;
}

const amount = (text: string) => Number(text.replaceAll(',', ''));

function payPeriod(folded: string): SuggestedSalary['per'] {
  if (says(folded, ['hour', 'hr', 'h', 'hourly', 'ساعه', 'للساعه', 'بالساعه']) || / \$\d+ h /.test(folded))
    return 'hour';
  if (says(folded, ['الميزانيه', 'budget', 'للمشروع', 'منحه', 'grant', 'project'])) return 'project';
  return 'month';
}
