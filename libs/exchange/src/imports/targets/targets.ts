import { Injectable } from '@nestjs/common';
import { type ImportKind } from '../kinds/kind.js';
import { CheckedOnlyTarget } from './checked-only.target.js';
import { CompaniesTarget } from './companies.target.js';
import { PeopleTarget } from './people.target.js';
import { type ImportTarget } from './target.js';

/** Where the rows of each kind go. */
@Injectable()
export class Targets {
  private readonly all: readonly ImportTarget[];

  constructor(people: PeopleTarget, companies: CompaniesTarget, checkedOnly: CheckedOnlyTarget) {
    this.all = [people, companies, checkedOnly];
  }

  of(kind: ImportKind): ImportTarget {
    const target = this.all.find(({ kinds }) => kinds.includes(kind));
    if (!target) throw new Error(`Nobody takes rows of the kind ${kind}`);
    return target;
  }
}
