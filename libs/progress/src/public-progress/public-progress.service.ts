import { Injectable } from '@nestjs/common';
import { Counting, type Day, type KnownLedger } from '#ledger';
import { Clock } from '#platform';
import { CLUSTER_OF } from '../dimensions/dimension.rules.js';
import { type Figure, Figures } from '../figures/figures.service.js';
import { textOf } from '../figures/known-on.rules.js';
import { monthEnds } from '../figures/months.rules.js';
import { monthEndBy, understand } from '../figures/question.rules.js';
import { FUNNEL, indicatorOf } from '../indicators/indicator.rules.js';
import { Series } from '../series/series.service.js';
import { type Target } from '../targets/target.js';
import { type PublicProgressQuery, type PublicProgressResponse } from './public-progress.dto.js';
import { releasedByGovernorate } from './released-table.rules.js';

/** The programme's first month. */
const BEGINNING = '2021-01-31';

/** What anybody may know of the programme: national totals for any day, and governorates with small numbers withheld. */
@Injectable()
export class PublicProgress {
  constructor(
    private readonly counting: Counting,
    private readonly figures: Figures,
    private readonly series: Series,
    private readonly clock: Clock,
  ) {}

  /** Errors: 422 for dates that are none. */
  async read(query: PublicProgressQuery): Promise<PublicProgressResponse> {
    const graduates = understand({ indicator: 'graduates', ...query, filter: {} });
    const known = await this.counting.knownOn(graduates.knownOn);
    const asOf = graduates.asOf ?? this.clock.today();
    const question = { ...graduates, asOf, knownOn: known.knownOn };
    const professionals = { ...question, indicator: indicatorOf('professionals')! };
    return {
      asOf,
      knownOn: textOf(known.knownOn),
      indicators: {
        graduates: toPublicFigure(await this.figures.read(question, 'guarded')),
        professionals: toPublicFigure(await this.figures.read(professionals, 'guarded')),
      },
      history: await this.history(known, asOf),
      inTraining: await known.total({ indicator: 'in_training', asOf }),
      funnel: await this.funnel(known, asOf),
      byGovernorate: await this.byGovernorate(known, asOf),
    };
  }

  private async history(known: KnownLedger, asOf: Day): Promise<PublicProgressResponse['history']> {
    const days = monthEnds(BEGINNING, asOf);
    const censuses = await known.allCensuses(asOf);
    return {
      graduates: await this.series.of(known, indicatorOf('graduates')!, days),
      // Nobody was counted before the first census: a line from zero would tell of a leap that never was.
      professionals: await this.series.of(
        known,
        indicatorOf('professionals')!,
        days.filter((day) => censuses.some(({ referenceOn }) => referenceOn <= day)),
      ),
      census: censuses.map(({ referenceOn, professionals, low, high }) => ({
        on: referenceOn,
        value: professionals,
        low,
        high,
      })),
    };
  }

  private async funnel(known: KnownLedger, asOf: Day): Promise<PublicProgressResponse['funnel']> {
    const stages: PublicProgressResponse['funnel'] = [];
    for (const code of FUNNEL) {
      const kind = indicatorOf(code)!.counts!;
      stages.push({ kind, value: await known.total({ indicator: kind, asOf }) });
    }
    return stages;
  }

  private async byGovernorate(known: KnownLedger, asOf: Day): Promise<PublicProgressResponse['byGovernorate']> {
    const days = monthEnds(BEGINNING, monthEndBy(asOf));
    const changes = await known.changes({ indicator: 'graduated' }, days, ['governorate', 'gender']);
    return releasedByGovernorate(Object.keys(CLUSTER_OF), changes, days.length);
  }
}

const toPublicFigure = ({
  value,
  target,
  interval,
  census,
  asOf,
}: Figure): PublicProgressResponse['indicators']['graduates'] => ({
  value,
  target: target && {
    value: target.value,
    from: target.since,
    baseline: target.baseline,
    due: target.due,
    planned: plannedOn(asOf, target),
  },
  interval,
  responseRate: interval && census ? census.responseRate : null,
});

/** Where an even pace from the baseline to the target stands on a day. */
function plannedOn(day: Day, { since, due, baseline, value }: Target): number | null {
  if (due === null || due <= since) return null;
  const time = (text: string): number => Date.parse(`${text}T00:00:00Z`);
  const part = (time(day) - time(since)) / (time(due) - time(since));
  return Math.round(baseline + (value - baseline) * Math.min(1, Math.max(0, part)));
}
