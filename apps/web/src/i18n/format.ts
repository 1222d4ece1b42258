import { type Reader, reader } from './reader';

/** Whole minor units (agorot, cents, fils) of a currency. */
export interface Money {
  amount: number;
  currency: string;
}

/** ar-PS names the months as people here do (حزيران) but would turn the digits; en-PS does not exist, so British English stands for it. */
export const tagOf = ({ lang, digits }: Reader) => `${lang === 'ar' ? 'ar-PS' : 'en-GB'}-u-ca-gregory-nu-${digits}`;

const ZONE = 'Asia/Hebron';
const LONG = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** Numbers, days, instants, money and lists in one reader's language. Days are `YYYY-MM-DD`, instants RFC 3339, shares 0–1. */
export function formatsFor(who: Reader) {
  const tag = tagOf(who);
  const number = (options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options);
  const days = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
  const instants = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { timeZone: ZONE, ...options });
  const plain = number();
  const [long, short, weekday, month] = [
    days(LONG),
    days({ day: 'numeric', month: 'short' }),
    days({ weekday: 'long', day: 'numeric', month: 'long' }),
    days({ month: 'long', year: 'numeric' }),
  ];
  const moment = instants({ ...LONG, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const clock = instants({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const listed = new Intl.ListFormat(tag, { type: 'conjunction' });
  const collator = new Intl.Collator(who.lang);
  return {
    count: (n: number) => plain.format(n),
    /** 0.933 → 93 %; `digits` after the point. */
    percent: (share: number, digits = 0) => number({ style: 'percent', maximumFractionDigits: digits }).format(share),
    decimal: (n: number, digits = 1) =>
      number({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(n),
    signed: (n: number) => number({ signDisplay: 'exceptZero' }).format(n),
    compact: (n: number) => number({ notation: 'compact' }).format(n),
    /** Years are never grouped. */
    year: (n: number) => number({ useGrouping: false }).format(n),
    money: ({ amount, currency }: Money) => {
      const sum = number({ style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
      const scale = 10 ** (sum.resolvedOptions().maximumFractionDigits ?? 2);
      const whole = amount % scale === 0;
      const shown = whole
        ? number({ style: 'currency', currency, currencyDisplay: 'narrowSymbol', maximumFractionDigits: 0 })
        : sum;
      return shown.format(amount / scale);
    },
    day: (day: string) => long.format(noon(day)),
    dayShort: (day: string) => short.format(noon(day)),
    dayOfWeek: (day: string) => weekday.format(noon(day)),
    /** The day of the week alone. */
    weekday: (day: string) => days({ weekday: 'long' }).format(noon(day)),
    weekdayShort: (day: string) => days({ weekday: 'short' }).format(noon(day)),
    month: (day: string) => month.format(noon(day)),
    instant: (at: string) => moment.format(new Date(at)),
    time: (at: string) => clock.format(new Date(at)),
    list: (items: string[]) => listed.format(items),
    compare: (a: string, b: string) => collator.compare(a, b),
  };
}

const known = new Map<string, ReturnType<typeof formatsFor>>();

/** The formats of whoever reads the page now. */
export const formats = () => {
  const tag = tagOf(reader());
  const there = known.get(tag);
  if (there) return there;
  const made = formatsFor(reader());
  known.set(tag, made);
  return made;
};
