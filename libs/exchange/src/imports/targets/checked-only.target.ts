import { Injectable } from '@nestjs/common';
import { type Known } from '../kinds/known.js';
import { kindNotWritten } from '../imports.errors.js';
import { KnownRegister } from './known-register.js';
import { type Description, type ImportTarget, type Match, type Values } from './target.js';

/** Kinds whose files are read and judged against the register, and written elsewhere. */
@Injectable()
export class CheckedOnlyTarget implements ImportTarget {
  readonly kinds = ['attendance', 'census', 'placements'] as const;
  readonly writes = false;

  constructor(private readonly register: KnownRegister) {}

  known = (phones: () => Promise<string[]>): Promise<Known> => this.register.known(phones);
  keyOf = (): string | null => null;
  match = (rows: readonly Values[]): Promise<(Match | null)[]> => Promise.resolve(rows.map(() => null));
  describe = (): Promise<Map<string, Description>> => Promise.resolve(new Map<string, Description>());
  write = (): Promise<never> => Promise.reject(kindNotWritten());
  undo = (): Promise<never> => Promise.reject(kindNotWritten());
}
