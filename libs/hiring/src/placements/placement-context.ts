import { Injectable } from '@nestjs/common';
import { Ledger, type MilestoneContext, type RecordedMilestone } from '#ledger';

/** What milestones about work carry: what the ledger said when the work began, so that a figure of a day never moves later. */
@Injectable()
export class PlacementContext {
  constructor(private readonly ledger: Ledger) {}

  /** The cohort, track and programme that somebody graduated from, or is in. */
  async trainingOf(personId: string): Promise<Pick<MilestoneContext, 'cohortId' | 'track' | 'programmeId' | 'funder'>> {
    const live = await this.live(personId);
    const from = live.find(({ kind }) => kind === 'graduated') ?? live.findLast(({ kind }) => kind === 'started');
    return {
      cohortId: from?.cohortId ?? null,
      track: from?.track ?? null,
      programmeId: from?.programmeId ?? null,
      funder: from?.funder ?? null,
    };
  }

  /** The live `placed` row of a placement, or null when it was reversed. */
  async placed(personId: string, placementId: string): Promise<RecordedMilestone | null> {
    const live = await this.live(personId);
    return live.find((row) => row.kind === 'placed' && row.placementId === placementId) ?? null;
  }

  private async live(personId: string): Promise<RecordedMilestone[]> {
    const { milestones } = await this.ledger.history(personId);
    const reversed = new Set(milestones.map(({ reverses }) => reverses));
    return milestones.filter(({ id, reverses }) => reverses === null && !reversed.has(id));
  }
}

/** The context of a milestone, to be said again in another one about the same work. */
export const contextOf = (row: MilestoneContext): MilestoneContext => ({
  cohortId: row.cohortId,
  track: row.track,
  programmeId: row.programmeId,
  funder: row.funder,
  placementId: row.placementId,
  companyId: row.companyId,
  companySize: row.companySize,
  placementKind: row.placementKind,
  profession: row.profession,
  export: row.export,
});
