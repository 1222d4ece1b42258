import { Injectable } from '@nestjs/common';
import { type EntityTarget, type ObjectLiteral } from 'typeorm';
import { Transactions } from '#platform';
import { RoleApplication } from '../applications/role-application.entity.js';
import { Offer } from '../offers/offer.entity.js';
import { Placement } from '../placements/placement.entity.js';
import { RetentionCheck } from '../retention/retention-check.entity.js';
import { Role, RoleInvitation, RoleSkill } from '../roles/role.entity.js';

/** Rows of hiring as they are, with their past. What is left out is null or as at the beginning. */
export interface LoadedHiring {
  roles?: Loaded<Role>[];
  skills?: RoleSkill[];
  invitations?: Loaded<RoleInvitation>[];
  applications?: Loaded<RoleApplication>[];
  offers?: Loaded<Offer>[];
  placements?: Loaded<Placement>[];
  checks?: Loaded<RetentionCheck>[];
}

type Nullable<Row> = { [Key in keyof Row]: null extends Row[Key] ? Key : never }[keyof Row];
type Defaulted = 'version' | 'createdAt' | 'state' | 'stage' | 'appliedAt' | 'movedAt' | 'sentAt' | 'invitedAt';
type Optional<Row> = Nullable<Row> | (keyof Row & Defaulted);
type Loaded<Row> = Omit<Row, Optional<Row>> & Partial<Pick<Row, Optional<Row>>>;

const SHEET = 500;

/** Rows from elsewhere: the demo, a migration of an old system. Writes nothing into the ledger. */
@Injectable()
export class HiringLoader {
  constructor(private readonly transactions: Transactions) {}

  load(rows: LoadedHiring): Promise<void> {
    return this.transactions.run(async () => {
      await this.insert(Role, rows.roles);
      await this.insert(RoleSkill, rows.skills);
      await this.insert(RoleInvitation, rows.invitations);
      await this.insert(RoleApplication, rows.applications);
      await this.insert(Offer, rows.offers);
      await this.insert(Placement, rows.placements);
      await this.insert(RetentionCheck, rows.checks);
    });
  }

  private async insert<Row extends ObjectLiteral>(table: EntityTarget<Row>, rows: Partial<Row>[] = []): Promise<void> {
    for (let at = 0; at < rows.length; at += SHEET)
      await this.transactions.manager
        .createQueryBuilder()
        .insert()
        .into(table)
        .values(rows.slice(at, at + SHEET))
        .execute();
  }
}
