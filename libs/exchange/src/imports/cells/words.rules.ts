import { spellingsOf } from './lookup.js';
import { remembering } from './remembering.js';

const universities = spellingsOf('universities.csv');
const fields = spellingsOf('study-fields.csv');
const tracks = spellingsOf('track-spellings.csv');
const sizes = spellingsOf('company-sizes.csv');

/** The code of a university by its name or a usual short form, or null. */
export const readUniversity = remembering((text) => universities.find(text));
/** The ISCED-F 2013 code of a field of study by the name of a degree, or null. */
export const readStudyField = remembering((text) => fields.find(text));
/** Our code of a track by what an application form calls it, or null. */
export const readTrack = remembering((text) => tracks.find(text));
/** micro, small, medium, large or very_large: by word or by the range of employees, or null. */
export const readSize = remembering((text) => sizes.find(text.replace(/\s*[-–—]\s*/g, '-')));
