import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Facts } from '../facts.js';
import { CertificatesRepository } from './certificates.repository.js';
import { drawSerial } from './serial.rules.js';

/** Issues certificates, as a part of a confirmed decision: joins its transaction. */
@Injectable()
export class IssueCertificates {
  constructor(
    private readonly certificates: CertificatesRepository,
    readonly facts: Facts,
  ) {}

  /** Answers the serial of each person, without hyphens. */
  async issue(
    by: { accountId: string | null },
    cohort: { id: string; curriculumVersionId: string },
    graduates: readonly { id: string; personId: string }[],
    on: string,
  ): Promise<Map<string, string>> {
    const serials = await this.draw(graduates.length, Number(on.slice(0, 4)));
    await this.certificates.insert(
      graduates.map(({ id, personId }, at) => ({
        id: randomUUID(),
        serial: serials[at]!,
        enrolmentId: id,
        personId,
        cohortId: cohort.id,
        curriculumVersionId: cohort.curriculumVersionId,
        issuedOn: on,
        issuedBy: by.accountId,
      })),
    );
    return new Map(graduates.map(({ personId }, at) => [personId, serials[at]!]));
  }

  /** Serials that nobody has. Of 40 random bits a million make one in a million collide: looked up before, guarded by the unique index. */
  private async draw(count: number, year: number): Promise<string[]> {
    const drawn = new Set<string>();
    while (drawn.size < count) {
      while (drawn.size < count) drawn.add(drawSerial(year));
      for (const serial of await this.certificates.taken([...drawn])) drawn.delete(serial);
    }
    return [...drawn];
  }
}
