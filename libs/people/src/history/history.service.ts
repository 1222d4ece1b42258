import { Injectable } from '@nestjs/common';
import { Accounts } from '#identity';
import { Ledger, type RecordedMilestone } from '#ledger';
import { type Actor, type Bilingual } from '#platform';
import { MergesRepository } from '../duplicates/merges.repository.js';
import { PersonsRepository } from '../persons/persons.repository.js';
import { toPersonSummary } from '../persons/persons.dto.js';
import { PersonsService } from '../persons/persons.service.js';
import { type HistoryResponse, type MilestoneResponse } from './history.dto.js';

/** From a figure to the person, and from the person to the evidence. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly service: PersonsService,
    private readonly persons: PersonsRepository,
    private readonly merges: MergesRepository,
    private readonly ledger: Ledger,
    private readonly accounts: Accounts,
  ) {}

  async read(actor: Actor, personId: string): Promise<HistoryResponse> {
    const { id } = await this.service.visible(actor, 'person:read', personId);
    const { milestones } = await this.ledger.history(id);
    const merges = await this.merges.standingInto(id);
    const names = await this.accounts.names(milestones.flatMap((row) => row.recordedBy ?? []));
    const others = await this.persons.listed(merges.map(({ fromId }) => fromId));
    return {
      milestones: toMilestones(milestones, names),
      merges: merges.map(({ id: mergeId, fromId, mergedAt, undo }) => ({
        id: mergeId,
        from: toPersonSummary(others.get(fromId)!),
        mergedAt: mergedAt.toISOString(),
        taken: undo.taken,
      })),
    };
  }
}

/** Rows that say something, by day, each with the word that cancelled it. */
function toMilestones(rows: readonly RecordedMilestone[], names: Map<string, Bilingual>): MilestoneResponse[] {
  const reversals = new Map(rows.filter((row) => row.reverses !== null).map((row) => [row.reverses, row]));
  return rows
    .filter((row) => row.reverses === null)
    .sort((a, b) => a.occurredOn.localeCompare(b.occurredOn) || a.id - b.id)
    .map((row) => {
      const reversal = reversals.get(row.id);
      const by = row.recordedBy && names.get(row.recordedBy);
      return {
        id: row.id,
        kind: row.kind,
        occurredOn: row.occurredOn,
        recordedAt: instant(row.recordedAt),
        recordedBy: row.recordedBy && by ? { id: row.recordedBy, name: by } : null,
        reason: row.reason,
        evidence: row.detail,
        cohortId: row.cohortId,
        track: row.track,
        companyId: row.companyId,
        placementKind: row.placementKind,
        fromMerge: row.restates !== null,
        reversedAt: reversal ? instant(reversal.recordedAt) : null,
        reversalReason: reversal?.reason ?? null,
      };
    });
}

const instant = (micros: number) => new Date(micros / 1000).toISOString();
