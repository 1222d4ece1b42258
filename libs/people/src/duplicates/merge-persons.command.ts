import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Ledger } from '#ledger';
import { type Actor, Audit, Transactions } from '#platform';
import { type PersonResponse } from '../persons/persons.dto.js';
import { PersonsService } from '../persons/persons.service.js';
import { type MergeRequest } from './duplicates.dto.js';
import { mergedMeanwhile, samePerson } from './duplicates.errors.js';
import { columnsIn, countedChange, factsToTake, type RecordAsJson, type UndoOfMerge } from './merge.rules.js';
import { MergesRepository } from './merges.repository.js';
import { PersonRowsRepository } from './person-rows.repository.js';

@Injectable()
export class MergePersons {
  constructor(
    private readonly transactions: Transactions,
    private readonly persons: PersonsService,
    private readonly merges: MergesRepository,
    private readonly rows: PersonRowsRepository,
    private readonly audit: Audit,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Two records become one: the record `from` goes, what it reached is from now on what `into` reached, figures as
   * known before stay as they were; applications, enrolments, work and the account follow. Consents are not carried over: each was given for the record it names.
   * Errors: person.same_record, person.merged_meanwhile.
   */
  run(actor: Actor, intoId: string, { from: fromId, take = [] }: MergeRequest): Promise<PersonResponse> {
    return this.transactions.run(async () => {
      const [{ id: into }, { id: from }] = [
        await this.persons.visible(actor, 'person:merge', intoId),
        await this.persons.visible(actor, 'person:merge', fromId),
      ];
      if (into === from) throw samePerson();
      const records = await this.merges.lock([into, from]);
      const [standing, going] = [records.get(into)!, records.get(from)!];
      if (standing.merged_into || going.merged_into) throw mergedMeanwhile();
      const undo = await this.join(into, from, standing, going, take);
      const id = randomUUID();
      await this.merges.insert({ id, fromId: from, intoId: into, mergedBy: actor.accountId, undo });
      await this.audit.record(actor, {
        action: 'person:merge',
        thing: 'person',
        thingId: into,
        after: { merge: id, from, taken: undo.taken, centres: undo.centres, skills: undo.skills.length },
      });
      const counted = countedChange(standing, { ...standing, ...columnsIn(going, undo.taken) });
      if (counted) await this.ledger.trait([{ personId: into, recordedBy: actor.accountId, ...counted }]);
      await this.ledger.merge(from, into, actor.accountId);
      return this.persons.read(actor, into);
    });
  }

  private async join(
    into: string,
    from: string,
    standing: RecordAsJson,
    going: RecordAsJson,
    chosen: NonNullable<MergeRequest['take']>,
  ): Promise<UndoOfMerge> {
    const taken = factsToTake(standing, going, chosen);
    await this.merges.markMerged(from, into);
    await this.merges.write(into, standing, going, taken);
    return {
      taken,
      before: columnsIn(standing, taken),
      centres: await this.merges.takeCentres(from, into),
      rows: await this.rows.take(from, into),
      skills: await this.merges.takeSkills(from, into),
    };
  }
}
