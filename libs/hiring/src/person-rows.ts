import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonRowsRepository } from '#people';

/** What hiring keeps of persons, for the day on which two records turn out to be one person. */
@Injectable()
export class HiringRows implements OnModuleInit {
  constructor(private readonly rows: PersonRowsRepository) {}

  onModuleInit(): void {
    const own = { person: 'person_id', key: 'id' };
    this.rows.declare(
      { ...own, table: 'hiring.role_application', once: ['role_id'] },
      { ...own, table: 'hiring.role_invitation', key: 'role_id', once: ['role_id'] },
      { ...own, table: 'hiring.placement', once: [] },
    );
  }
}
