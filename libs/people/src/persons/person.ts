import { type Bilingual } from '#platform';

/** The four parts of an Arabic name. */
export interface ArabicName {
  first: string;
  father: string;
  grandfather: string;
  family: string;
}

/** Somebody to be registered. Days are `YYYY-MM-DD`, the phone is E.164, unknown is null. */
export interface NewPerson {
  /** Made anew when it is left out. */
  id?: string;
  names: ArabicName;
  latin: string | null;
  gender: 'female' | 'male' | null;
  /** ISO 3166-2:PS code. */
  governorate: string | null;
  locality?: string | null;
  university?: string | null;
  field?: string | null;
  graduationYear?: number | null;
  birthDate: string | null;
  nationalId: string | null;
  phone: string | null;
  email: string | null;
  disability?: boolean | null;
  refugee?: string | null;
  /** RFC 3339; now when it is left out. */
  registeredAt?: string;
}

/** Enough to name a person on a screen. */
export interface PersonSummary {
  id: string;
  names: ArabicName;
  displayName: Bilingual;
  gender: 'female' | 'male' | null;
  governorate: string | null;
}

/** A person in a list. */
export interface PersonListed extends PersonSummary {
  latin: string | null;
  birthYear: number | null;
  registeredAt: Date;
}

/** Everything known of a person, sensitive values opened. */
export interface PersonFacts extends Required<NewPerson> {
  displayName: Bilingual;
  version: number;
}

/** How to reach a person; opened only where it may be shown. */
export interface PersonContact {
  phone: string | null;
  email: string | null;
}
