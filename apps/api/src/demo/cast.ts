import { type ArabicName } from '#people';
import { demoId } from './demo-ids.js';

/** One invented person of the demo. */
export interface CastMember {
  id: string;
  /** 1–4: the cohort that she belongs to; 0: she has only applied to cohort 4. */
  cohort: number;
  gender: 'female' | 'male';
  names: { first: Spelled; father: Spelled; grandfather: Spelled; family: Spelled };
  governorate: string;
  birthDate: string;
  nationalId: string;
  phone: string;
  email: string;
}

interface Spelled {
  ar: string;
  latin: string;
}

const spelled = (text: string): Spelled[] =>
  text.split(' ').map((pair) => {
    const [ar, latin] = pair.split('/');
    return { ar: ar!, latin: latin! };
  });

const FEMALE = spelled(
  'لين/Leen سارة/Sara تالا/Tala رنيم/Raneem هبة/Hiba دانا/Dana ياسمين/Yasmeen شهد/Shahd ميرا/Mira جنى/Jana بيسان/Bisan ريم/Reem نغم/Nagham سجى/Saja آية/Aya حلا/Hala مريم/Maryam نور/Nour سلمى/Salma ديما/Dima رهف/Rahaf ملاك/Malak إيمان/Iman ولاء/Walaa أسيل/Aseel روان/Rawan لمى/Lama هديل/Hadeel',
);
const MALE = spelled(
  'آدم/Adam يزن/Yazan كرم/Karam مجد/Majd عمر/Omar أمير/Ameer أنس/Anas قيس/Qais ليث/Laith إياد/Iyad فارس/Faris براء/Baraa محمود/Mahmoud سليم/Salim أحمد/Ahmad خالد/Khaled سامر/Samer وسيم/Waseem زيد/Zaid عبيدة/Obaida مؤمن/Momen رامي/Rami بشار/Bashar نضال/Nidal حسن/Hasan يوسف/Yousef إبراهيم/Ibrahim طارق/Tareq',
);
const FAMILY = spelled(
  'مسعود/Masoud حلبي/Halabi دويكات/Dweikat قواسمة/Qawasma عابد/Abed بشارات/Bisharat صوافطة/Sawafta جرادات/Jaradat نجار/Najjar حمدان/Hamdan سليم/Salim عودة/Odeh بركات/Barakat حنون/Hannoun دراغمة/Daraghma زعتري/Zaatari خوري/Khoury عمرو/Amro صالح/Saleh منصور/Mansour شتية/Shtayyeh جبر/Jabr قاسم/Qasem عمران/Omran كنعان/Kanaan شاهين/Shaheen طه/Taha حوشية/Hoshiyeh',
);
const GOVERNORATES = ['PS-NBS', 'PS-NBS', 'PS-JEN', 'PS-TKM', 'PS-QQA', 'PS-SLT', 'PS-TBS', 'PS-RBH'];
const SOUTH = ['PS-HBN', 'PS-HBN', 'PS-HBN', 'PS-BTH', 'PS-JEM', 'PS-JRH', 'PS-GZA', 'PS-KYS'];
const SIZES = [20, 30, 30, 28, 12];

/** Everybody of the demo, the same at every load: 100 in four cohorts and 20 who wait for an answer. */
export const CAST: CastMember[] = SIZES.flatMap((size, cohort) =>
  Array.from({ length: size }, (_, index) => member(cohort, index)),
);

export const castOf = (cohort: number): CastMember[] => CAST.filter((person) => person.cohort === cohort);

/** The two trainees who can sign in: the first of cohorts 2 and 3. */
export const TRAINEES = { trainee: castOf(2)[0]!, trainee2: castOf(3)[0]! };

function member(cohort: number, index: number): CastMember {
  // Steps that share no factor with the lengths of the lists: nobody is named as another.
  const n = cohort * 11 + index * 5;
  const isLeen = cohort === 2 && index === 0;
  const isAdam = cohort === 3 && index === 0;
  const female = isLeen || (!isAdam && (index + cohort) % 2 === 0);
  const pick = (list: Spelled[], at: number) => list[at % list.length]!;
  const first = isLeen ? FEMALE[0]! : isAdam ? MALE[0]! : pick(female ? FEMALE : MALE, n + 3);
  const family = isLeen ? FAMILY[0]! : isAdam ? FAMILY[1]! : pick(FAMILY, index * 11 + cohort * 5 + 2);
  const serial = cohort * 100 + index;
  return {
    id: isLeen ? demoId('person', 'trainee') : isAdam ? demoId('person', 'trainee2') : demoId('person', serial),
    cohort,
    gender: female ? 'female' : 'male',
    names: {
      first,
      father: pick(MALE, index * 9 + cohort * 3 + 11),
      grandfather: pick(MALE, index * 13 + cohort * 7 + 17),
      family,
    },
    governorate: (cohort <= 2 && cohort > 0 ? GOVERNORATES : SOUTH)[index % 8]!,
    birthDate: `${1996 + (n % 7)}-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 27) + 1).padStart(2, '0')}`,
    nationalId: withCheckDigit(40_000_000 + serial * 7_919),
    phone: `+97059${String(2_000_000 + serial * 1_013).padStart(7, '0')}`,
    email: `${first.latin}.${family.latin}.${serial}@example.org`.toLowerCase(),
  };
}

/** An invented name of four parts, the `n`th. */
export function nameAt(gender: 'female' | 'male', n: number): { names: ArabicName; latin: string } {
  const pick = (list: Spelled[], at: number) => list[at % list.length]!;
  const parts = [
    pick(gender === 'female' ? FEMALE : MALE, n),
    pick(MALE, n * 3 + 1),
    pick(MALE, n * 9 + 2),
    pick(FAMILY, n * 5 + 3),
  ];
  const [first, father, grandfather, family] = parts.map((part) => part.ar);
  return {
    names: { first: first!, father: father!, grandfather: grandfather!, family: family! },
    latin: parts.map((part) => part.latin).join(' '),
  };
}

/** Eight digits and the check digit of the register's numbers. */
export function withCheckDigit(eight: number): string {
  const digits = String(eight);
  const sum = [...digits].reduce((total, digit, place) => {
    const product = Number(digit) * (place % 2 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
