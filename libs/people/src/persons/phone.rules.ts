import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { fold } from '#platform';

export interface Phone {
  /** E.164, as it was typed: +972 stays +972. */
  e164: string;
  /** The same for the +970 and the +972 form of one Palestinian number. */
  matchKey: string;
}

/** Reads a phone number as people write it, Palestinian unless it says otherwise; null when it is none. Israeli mobile ranges are none of ours. */
export function readPhone(text: string): Phone | null {
  const written = fold(text.replace(/[()]/g, ' ')).replace(/^00/, '+');
  const number = valid(written, 'PS') ?? valid(written, 'IL');
  if (!number) return null;
  const national = number.nationalNumber;
  if (number.countryCallingCode === '972') {
    if (!/^(56|59)\d{7}$/.test(national)) return null;
    return { e164: number.number, matchKey: `PS:${national}` };
  }
  return { e164: number.number, matchKey: number.countryCallingCode === '970' ? `PS:${national}` : number.number };
}

function valid(written: string, region: 'PS' | 'IL'): PhoneNumber | null {
  const number = parsePhoneNumberFromString(written, region);
  return number?.isValid() ? number : null;
}
