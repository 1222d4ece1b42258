import { Injectable } from '@nestjs/common';
import { type ImportKind } from '../kinds/kind.js';
import { AttendanceTarget } from './attendance.target.js';
import { CensusTarget } from './census.target.js';
import { CompaniesTarget } from './companies.target.js';
import { PeopleTarget } from './people.target.js';
import { PlacementsTarget } from './placements.target.js';
import { type ImportTarget } from './target.js';

/** Where the rows of each kind go. */
@Injectable()
export class Targets {
  private readonly all: readonly ImportTarget[];

  constructor(
    people: PeopleTarget,
    companies: CompaniesTarget,
    attendance: AttendanceTarget,
    census: CensusTarget,
    placements: PlacementsTarget,
  ) {
    this.all = [people, companies, attendance, census, placements];
  }

  of(kind: ImportKind): ImportTarget {
    const target = this.all.find(({ kinds }) => kinds.includes(kind));
    if (!target) throw new Error(`Nobody takes rows of the kind ${kind}`);
    return target;
  }
}
