import { ApiProperty } from '@nestjs/swagger';
import { BilingualText, ListQuery, PageOf, Text } from '#platform';

export class SkillQuery extends ListQuery {
  @Text({ optional: true, max: 100, description: 'part of a name in either language, of an alias or of a misspelling' })
  q?: string;
}

export class SkillResponse {
  @ApiProperty({ example: 'typescript' })
  code: string;
  @ApiProperty({ example: 'programming' })
  group: string;
  @ApiProperty({ type: String, nullable: true })
  broader: string | null;
  @ApiProperty({ type: BilingualText })
  name: BilingualText;
  @ApiProperty({ type: String, nullable: true, description: 'ESCO concept' })
  escoUri: string | null;
}

export class SkillPage extends PageOf(SkillResponse) {}
