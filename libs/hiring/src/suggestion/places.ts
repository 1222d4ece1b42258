import { GOVERNORATES } from '#platform';

/** Towns by which people name the governorates whose own names are longer. */
const TOWNS: Partial<Record<string, string[]>> = {
  'PS-TBS': ['طوباس', 'Tubas'],
  'PS-RBH': ['رام الله', 'البيرة', 'Ramallah', 'Al-Bireh'],
  'PS-JRH': ['أريحا', 'Jericho'],
  'PS-JEM': ['East Jerusalem'],
};

/** The governorates and how postings write them. */
export const POSTING_PLACES = Object.entries(GOVERNORATES).map(([code, { ar, en }]) => ({
  code,
  writings: [ar, en, ...(TOWNS[code] ?? [])],
}));
