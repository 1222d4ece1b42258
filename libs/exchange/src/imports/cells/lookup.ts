import { fold, nameKey } from '#platform';
import { referenceRows, several } from './reference.js';

/** Finds the code of a thing by any of its spellings; a spelling that two things share finds neither. */
export class Spellings {
  private readonly exact = new Map<string, string | null>();
  private readonly loose = new Map<string, string | null>();

  add(code: string, spelling: string): void {
    remember(this.exact, fold(spelling), code);
    for (const key of looseKeys(spelling)) remember(this.loose, key, code);
  }

  find(text: string): string | null {
    const exact = this.exact.get(fold(text));
    if (exact) return exact;
    for (const key of looseKeys(text)) {
      const code = this.loose.get(key);
      if (code) return code;
    }
    return null;
  }

  entries(): [string, string][] {
    return [...this.exact].filter((entry): entry is [string, string] => entry[1] !== null);
  }
}

interface Listed {
  code: string;
  name_ar: string;
  name_en: string;
  aliases: string;
}

/** Spellings of a data file with the columns code, name_ar, name_en and aliases (`;` between). */
export function spellingsOf(file: string): Spellings {
  const spellings = new Spellings();
  for (const { code, name_ar, name_en, aliases } of referenceRows<keyof Listed>(file))
    for (const spelling of [code, name_ar, name_en, ...several(aliases ?? '')])
      if (spelling) spellings.add(code, spelling);
  return spellings;
}

/** Without particles and articles, then without spaces too. */
function looseKeys(text: string): string[] {
  const key = nameKey(text);
  return [...new Set([key, key.replaceAll(' ', '')])].filter(Boolean);
}

function remember(codes: Map<string, string | null>, key: string, code: string): void {
  const known = codes.get(key);
  codes.set(key, known === undefined || known === code ? code : null);
}
