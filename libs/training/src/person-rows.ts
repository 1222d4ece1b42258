import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonRowsRepository } from '#people';

/** What training keeps of persons, for the day on which two records turn out to be one person. */
@Injectable()
export class TrainingRows implements OnModuleInit {
  constructor(private readonly rows: PersonRowsRepository) {}

  onModuleInit(): void {
    const own = { person: 'person_id', key: 'id' };
    this.rows.declare(
      { ...own, table: 'training.application', once: ['intake_id'] },
      { ...own, table: 'training.enrolment', once: ['cohort_id'] },
    );
  }
}
