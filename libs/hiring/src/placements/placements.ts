import { Injectable } from '@nestjs/common';
import { type NewPlacement, PlacementsRepository } from './placements.repository.js';

/** Work that is recorded elsewhere than here: from files. The caller records the milestones, with the ids given. */
@Injectable()
export class Placements {
  constructor(private readonly placements: PlacementsRepository) {}

  /** Inserts placements with the days on which they are asked about. Joins the caller's transaction. */
  async insertMany(rows: readonly NewPlacement[]): Promise<void> {
    for (const row of rows) await this.placements.insert(row);
  }

  /** Takes placements back that nothing speaks of yet. Throws a foreign-key violation when something depends on one of them. */
  removeMany = (ids: readonly string[]): Promise<void> => this.placements.remove(ids);
}
