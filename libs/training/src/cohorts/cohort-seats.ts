import { Injectable } from '@nestjs/common';
import { EnrolmentsRepository } from '../enrolments/enrolments.repository.js';
import { Facts } from '../facts.js';
import { capacityBelowSeated } from './cohorts.errors.js';

/** Whether a cohort has room for those who sit in it. */
@Injectable()
export class CohortSeats {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    readonly facts: Facts,
  ) {}

  /** Errors: cohort.capacity_below_seated. */
  async assertRoom(cohortId: string, capacity: number | undefined): Promise<void> {
    if (capacity === undefined) return;
    const seated = await this.enrolments.countSeated(cohortId);
    if (capacity < seated) throw capacityBelowSeated(seated);
  }
}
