import { Injectable } from '@nestjs/common';
import { Ledger } from '#ledger';
import { type Actor, assertVisible, Audit, staleVersion, Transactions } from '#platform';
import { PersonsService } from '../persons/persons.service.js';
import { type PersonResponse } from '../persons/persons.dto.js';
import { laterMergeFirst } from './duplicates.errors.js';
import { columnsIn, countedChange, factsToReturn } from './merge.rules.js';
import { MergesRepository } from './merges.repository.js';
import { PersonRowsRepository } from './person-rows.repository.js';

@Injectable()
export class UndoMerge {
  constructor(
    private readonly transactions: Transactions,
    private readonly persons: PersonsService,
    private readonly merges: MergesRepository,
    private readonly rows: PersonRowsRepository,
    private readonly audit: Audit,
    private readonly ledger: Ledger,
  ) {}

  /**
   * One record becomes two again: what came from the other goes back to it, unless it was changed since.
   * Errors: 412 stale, merge.later_first.
   */
  run(actor: Actor, personId: string, mergeId: string, version: number): Promise<PersonResponse> {
    return this.transactions.run(async () => {
      const { id: into, version: current } = await this.persons.visible(actor, 'person:merge', personId);
      const merges = await this.merges.standingInto(into);
      const merge = merges.find(({ id }) => id === mergeId);
      assertVisible(merge !== undefined);
      if (current !== version) throw staleVersion();
      if (merges[0]!.id !== mergeId) throw laterMergeFirst();
      const { fromId: from, undo } = merge;
      const records = await this.merges.lock([into, from]);
      const [standing, gone] = [records.get(into)!, records.get(from)!];
      const back = factsToReturn(standing, gone, undo.taken);
      await this.merges.write(into, standing, undo.before, back);
      await this.merges.returnCentres(into, undo.centres);
      await this.merges.returnSkills(into, undo.skills);
      await this.rows.giveBack(from, into, undo.rows ?? {});
      await this.merges.markUndone(mergeId);
      await this.merges.markStanding(from);
      await this.audit.record(actor, {
        action: 'person:merge',
        thing: 'person',
        thingId: into,
        after: { undone: mergeId, from, returned: back },
      });
      const counted = countedChange(standing, { ...standing, ...columnsIn(undo.before, back) });
      if (counted) await this.ledger.trait([{ personId: into, recordedBy: actor.accountId, ...counted }]);
      await this.ledger.unmerge(from, into, actor.accountId);
      return this.persons.read(actor, into);
    });
  }
}
