import { type INestApplicationContext } from '@nestjs/common';
import { type NewPerson, People } from '#people';
import { Clock, addDays } from '#platform';
import { CAST, type CastMember, castOf } from './cast.js';
import { demoId } from './demo-ids.js';
import { type DemoLedger } from './demo-ledger.js';

/** Two of the cast came in a second time, through a form: other spelling, the +972 form of the phone, no identity number. */
const DOUBLES = [
  { centre: 1, of: castOf(2)[4]! },
  { centre: 2, of: castOf(4)[2]! },
];

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
  for (const { centre, of } of DOUBLES) {
    const double = doubleOf(of, addDays(registered, 370));
    ledger.trait({ personId: double.id!, governorate: of.governorate, gender: of.gender }, addDays(registered, 370));
    await people.load([double], demoId('centre', centre));
  }
}

const respelled = (name: string) => name.replace(/[أإآ]/g, 'ا').replace(/ة/g, 'ه');

function doubleOf(member: CastMember, registered: string): NewPerson {
  const person = toPerson(member, registered);
  const { first, father, grandfather, family } = person.names;
  return {
    ...person,
    id: demoId('person', `double of ${member.id}`),
    names: {
      first: respelled(first),
      father: respelled(father),
      grandfather: respelled(grandfather),
      family: respelled(family),
    },
    latin: null,
    nationalId: null,
    phone: member.phone.replace('+970', '+972'),
    email: null,
  };
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
