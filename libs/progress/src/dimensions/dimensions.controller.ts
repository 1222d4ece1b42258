import { Controller, Get } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Skills } from '#curriculum';
import { Answers, BilingualText, Requires } from '#platform';
import { DIMENSION_NAMES } from './dimension.rules.js';
import { DIMENSION_TITLES, VALUE_NAMES } from './dimension.names.js';

class DimensionValue {
  @ApiProperty()
  value: string;
  @ApiProperty({ type: BilingualText })
  name: BilingualText;
}

class DimensionResponse {
  @ApiProperty({ example: 'governorate' })
  code: string;
  @ApiProperty({ type: BilingualText })
  name: BilingualText;
  @ApiProperty({
    type: [DimensionValue],
    description: 'the values that have names of their own; empty where any text or id may stand',
  })
  values: DimensionValue[];
}

class DimensionList {
  @ApiProperty({ type: [DimensionResponse] })
  items: DimensionResponse[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

@ApiTags('progress')
@Controller('progress/dimensions')
export class DimensionsController {
  constructor(private readonly skills: Skills) {}

  /** What figures can be taken apart by, with the names of the values. */
  @Get()
  @Requires('figure:read')
  @Answers(DimensionList)
  async listDimensions(): Promise<DimensionList> {
    const tracks = (await this.skills.tracks()).map(({ code, name }) => ({ value: code, name }));
    const items = DIMENSION_NAMES.map((code) => ({
      code,
      name: DIMENSION_TITLES[code]!,
      values:
        code === 'track' ? tracks : Object.entries(VALUE_NAMES[code] ?? {}).map(([value, name]) => ({ value, name })),
    }));
    return { items, next: null };
  }
}
