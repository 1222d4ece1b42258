import { Injectable } from '@nestjs/common';
import { type Actor, Audit, invalidField, notFound, staleVersion, Transactions } from '#platform';
import { indicatorOf } from '../indicators/indicator.rules.js';
import { type Target } from './target.js';
import { TargetsRepository } from './targets.repository.js';

@Injectable()
export class Targets {
  constructor(
    private readonly repository: TargetsRepository,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
  ) {}

  all(): Promise<Target[]> {
    return this.repository.all();
  }

  /** Errors: request.not_found for an indicator that there is not or that has no target. */
  async read(indicator: string): Promise<Target> {
    const target = await this.repository.of(codeOf(indicator));
    if (!target) throw notFound();
    return target;
  }

  /** Changes a target, or sets the first (version 0). Errors: request.not_found, request.stale, target.not_above_baseline. */
  set(actor: Actor, target: Target): Promise<Target> {
    return this.transactions.run(async () => {
      const indicator = codeOf(target.indicator);
      const before = await this.repository.of(indicator);
      if ((before?.version ?? 0) !== target.version) throw staleVersion();
      if (target.value <= target.baseline) throw notAboveBaseline();
      const written = before
        ? await this.repository.update({ ...target, indicator })
        : await this.repository.insert({ ...target, indicator });
      if (!written) throw staleVersion();
      await this.audit.record(actor, {
        action: 'target:write',
        thing: 'target',
        thingId: indicator,
        before,
        after: target,
      });
      return (await this.repository.of(indicator))!;
    });
  }
}

function codeOf(indicator: string): string {
  const found = indicatorOf(indicator);
  if (!found) throw notFound();
  return found.code;
}

const notAboveBaseline = () =>
  invalidField('/value', 'target.not_above_baseline', {
    ar: 'المستهدف يجب أن يزيد على نقطة البداية.',
    en: 'A target must lie above its baseline.',
  });
