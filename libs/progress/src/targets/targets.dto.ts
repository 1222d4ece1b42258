import { ApiProperty } from '@nestjs/swagger';
import { BilingualText, Day, Nested, Whole } from '#platform';
import { type Target } from './target.js';

export class TargetResponse {
  @ApiProperty({ example: 'graduates' })
  indicator: string;
  @ApiProperty({ type: 'integer', description: 'where it began' })
  baseline: number;
  @ApiProperty({ format: 'date', description: 'the day on which the baseline stood' })
  since: string;
  @ApiProperty({ type: 'integer' })
  value: number;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'null when nobody has set a day' })
  due: string | null;
  @ApiProperty({ type: BilingualText, description: 'who says so' })
  source: BilingualText;
  @ApiProperty({ type: 'integer' })
  version: number;
}

export class SetTarget {
  @Whole({ description: 'where it began' })
  baseline: number;
  @Day({ description: 'the day on which the baseline stood' })
  since: string;
  @Whole({ min: 1 })
  value: number;
  @Day({ nullable: true })
  due: string | null;
  @Nested(() => BilingualText)
  source: BilingualText;
}

export class TargetList {
  @ApiProperty({ type: [TargetResponse] })
  items: TargetResponse[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

export const toTargetResponse = ({
  indicator,
  baseline,
  since,
  value,
  due,
  source,
  version,
}: Target): TargetResponse => ({
  indicator,
  baseline,
  since,
  value,
  due,
  source,
  version,
});
