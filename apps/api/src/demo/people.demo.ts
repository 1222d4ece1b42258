import { type INestApplicationContext } from '@nestjs/common';
import { type NewPerson, People } from '#people';
import { Clock, addDays } from '#platform';
import { CAST, type CastMember } from './cast.js';
import { demoId } from './demo-ids.js';
import { type DemoLedger } from './demo-ledger.js';

/** Everybody of the cast, known to the centre of their cohort since before it began. */
export async function loadPeople(app: INestApplicationContext, ledger: DemoLedger): Promise<void> {
  const people = app.get(People);
  const registered = addDays(app.get(Clock).today(), -400);
  for (const { id, governorate, gender, birthDate } of CAST)
    ledger.trait(
      { personId: id, governorate, gender, birthYear: Number(birthDate.slice(0, 4)), disability: 'no' },
      registered,
    );
  const north = CAST.filter(({ cohort }) => cohort === 1 || cohort === 2);
  const south = CAST.filter(({ cohort }) => cohort !== 1 && cohort !== 2);
  await people.load(
    north.map((member) => toPerson(member, registered)),
    demoId('centre', 1),
  );
  await people.load(
    south.map((member) => toPerson(member, registered)),
    demoId('centre', 2),
  );
}

function toPerson(
  { id, names, gender, governorate, birthDate, nationalId, phone, email }: CastMember,
  registered: string,
): NewPerson {
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
    disability: false,
    registeredAt: `${registered}T06:00:00Z`,
  };
}
