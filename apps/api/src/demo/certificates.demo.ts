import { createHash } from 'node:crypto';
import { type LoadedTraining, serialOf } from '#training';
import { castOf } from './cast.js';
import { type DemoCohort } from './cohorts.demo.js';
import { demoId } from './demo-ids.js';

type Certificate = NonNullable<LoadedTraining['certificates']>[number];

/** One for each graduate, and one that was revoked because of a wrong name and replaced. */
export function certificatesOf({ number, row, days }: DemoCohort): Certificate[] {
  const issued = castOf(number).map(({ id }) => certificate(id, id));
  const replaced = castOf(number)[1]!;
  return [
    ...issued,
    {
      ...certificate(replaced.id, `${replaced.id} with a wrong name`),
      revokedOn: days.graduated,
      revokedReason: 'wrong_data',
      revokedBy: demoId('account', 'manager'),
    },
  ];

  function certificate(personId: string, key: string): Certificate {
    return {
      id: demoId('certificate', key),
      serial: demoSerial(key, days.graduated!),
      enrolmentId: demoId('enrolment', personId),
      personId,
      cohortId: row.id,
      curriculumVersionId: row.curriculumVersionId,
      issuedOn: days.graduated!,
      issuedBy: demoId('account', 'coordinator'),
    };
  }
}

/** The same at every load of a year. */
function demoSerial(key: string, day: string): string {
  for (let turn = 0; ; turn++) {
    const bytes = createHash('sha256').update(`masar demo serial ${key} ${turn}`).digest();
    const serial = serialOf(Number(day.slice(0, 4)), bytes.subarray(0, 8));
    if (serial) return serial;
  }
}
