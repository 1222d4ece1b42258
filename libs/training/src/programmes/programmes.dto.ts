import { ApiProperty } from '@nestjs/swagger';
import { BilingualText, Day, Nested, OneOf, PageOf, Text, Whole } from '#platform';
import { Title } from '../named.dto.js';
import { CURRENCIES, type Currency, type Programme } from './programme.entity.js';

/** Minor units (agorot, cents) with their currency. */
export class Budget {
  @Whole({ max: Number.MAX_SAFE_INTEGER, description: 'minor units' })
  amount: number;
  @OneOf(CURRENCIES)
  currency: Currency;
}

export class NewProgramme {
  @Text({ max: 30, example: 'EU-2026' })
  code: string;
  @Nested(() => Title)
  title: Title;
  @Text({ max: 100, description: 'whose money it is; figures are broken down by it' })
  funder: string;
  @Nested(() => Budget, { optional: true, nullable: true })
  budget?: Budget | null;
  @Day()
  startsOn: string;
  @Day({ optional: true, nullable: true })
  endsOn?: string | null;
}

export class ProgrammeChange {
  @Nested(() => Title, { optional: true })
  title?: Title;
  @Nested(() => Budget, { optional: true, nullable: true })
  budget?: Budget | null;
  @Day({ optional: true, nullable: true })
  endsOn?: string | null;
}

class ProgrammeCan {
  @ApiProperty()
  update: boolean;
}

export class ProgrammeResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  code: string;
  @ApiProperty({ type: BilingualText })
  title: BilingualText;
  @ApiProperty()
  funder: string;
  @ApiProperty({ type: Budget, nullable: true })
  budget: Budget | null;
  @ApiProperty({ format: 'date' })
  startsOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  endsOn: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
  @ApiProperty({ type: ProgrammeCan })
  can: ProgrammeCan;
}

export class ProgrammePage extends PageOf(ProgrammeResponse) {}

export const toProgrammeResponse = (row: Programme, can: ProgrammeCan): ProgrammeResponse => ({
  id: row.id,
  code: row.code,
  title: { ar: row.titleAr, en: row.titleEn },
  funder: row.funder,
  budget:
    row.budgetAmount === null || row.budgetCurrency === null
      ? null
      : { amount: Number(row.budgetAmount), currency: row.budgetCurrency },
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  version: row.version,
  can,
});
