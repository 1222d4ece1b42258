import { type INestApplicationContext } from '@nestjs/common';
import { type NewPerson, People } from '#people';
import { CAST, type CastMember } from './cast.js';
import { demoId } from './demo-ids.js';

const SYSTEM = { accountId: null };

/** Everybody of the cast, known to the centre of their cohort. */
export async function loadPeople(app: INestApplicationContext): Promise<void> {
  const people = app.get(People);
  const north = CAST.filter(({ cohort }) => cohort === 1 || cohort === 2);
  const south = CAST.filter(({ cohort }) => cohort !== 1 && cohort !== 2);
  await people.registerMany(SYSTEM, north.map(toPerson), demoId('centre', 1));
  await people.registerMany(SYSTEM, south.map(toPerson), demoId('centre', 2));
}

function toPerson({ id, names, gender, governorate, birthDate, nationalId, phone, email }: CastMember): NewPerson {
  const { first, father, grandfather, family } = names;
  return {
    id,
    names: { first: first.ar, father: father.ar, grandfather: grandfather.ar, family: family.ar },
    latin: [first, father, grandfather, family].map((part) => part.latin).join(' '),
    gender,
    governorate,
    birthDate,
    nationalId,
    phone,
    email,
  };
}
