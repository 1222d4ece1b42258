import { type Person } from './people.queries';
import { bodyOf, changesOf } from './person-form';

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const typed = {
  'names.first': ' سارة ',
  'names.father': '',
  'names.grandfather': '',
  'names.family': 'حلبي',
  phone: '0599123456',
};
const sara = {
  names: { first: 'سارة', father: '', grandfather: '', family: 'حلبي' },
  latin: null,
  birthDate: null,
  gender: null,
  governorate: 'PS-NBS',
  locality: null,
  phone: '0599123456',
  email: null,
  university: null,
  field: null,
  graduationYear: null,
  refugee: null,
} as unknown as Person;

describe('The form of a person', () => {
  it('what was left empty is unknown, and nobody is asked six questions who did not answer one', () => {
    const body = bodyOf(formOf(typed));
    expect(body).toMatchObject({ names: { first: 'سارة' }, phone: '0599123456', birthDate: null, nationalId: null });
    expect(body).not.toHaveProperty('difficulties');
  });

  it('a year that is none is sent as it was typed, so that the server can say so', () => {
    expect(bodyOf(formOf({ ...typed, graduationYear: 'two' })).graduationYear).toBe('two');
    expect(bodyOf(formOf({ ...typed, graduationYear: '2021' })).graduationYear).toBe(2021);
  });

  it('a correction says only what it corrects, and an identity number left empty stays', () => {
    expect(changesOf(sara, formOf({ ...typed, governorate: 'PS-JEN' }))).toEqual({ governorate: 'PS-JEN' });
  });
});
