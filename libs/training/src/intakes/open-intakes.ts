import { Injectable } from '@nestjs/common';
import { Clock, notFound } from '#platform';
import { type PublicIntakeResponse } from './intakes.dto.js';
import { IntakesQueries } from './intakes.queries.js';

/** What anybody may read of intakes; also for the pages that need no script. */
@Injectable()
export class OpenIntakes {
  constructor(
    private readonly queries: IntakesQueries,
    private readonly clock: Clock,
  ) {}

  /** Open today, or opening within 60 days; the first to close first. */
  list(): Promise<PublicIntakeResponse[]> {
    return this.queries.open(this.clock.today());
  }

  /** Errors: request.not_found once it is closed. */
  async read(id: string): Promise<PublicIntakeResponse> {
    const [intake] = await this.queries.open(this.clock.today(), id);
    if (!intake) throw notFound();
    return intake;
  }
}
