import { Injectable } from '@nestjs/common';
import { Companies } from '#companies';
import { Ledger } from '#ledger';
import { People } from '#people';
import { PlacementContext } from './placement-context.js';
import { type NewPlacement, PlacementsRepository } from './placements.repository.js';

/** The placement's rows and the milestone that they are, of the record that stands for the person; joins the caller's transaction, and comes last in it. */
@Injectable()
export class StartPlacement {
  constructor(
    private readonly placements: PlacementsRepository,
    private readonly companies: Companies,
    private readonly people: People,
    private readonly context: PlacementContext,
    private readonly ledger: Ledger,
  ) {}

  async run(
    by: { accountId: string | null },
    { personId, ...rest }: NewPlacement,
    detail: Record<string, unknown> | null = null,
  ): Promise<void> {
    const placement = { ...rest, personId: (await this.people.resolve(personId)) ?? personId };
    await this.placements.insert(placement);
    const company = placement.companyId ? await this.companies.find(placement.companyId) : null;
    const training = await this.context.trainingOf(placement.personId);
    await this.ledger.record([
      {
        ...training,
        personId: placement.personId,
        kind: 'placed',
        occurredOn: placement.startsOn,
        placementId: placement.id,
        companyId: placement.companyId,
        companySize: company?.size ?? null,
        placementKind: placement.kind,
        profession: placement.profession,
        export: placement.market,
        detail,
        recordedBy: by.accountId,
      },
    ]);
  }
}
