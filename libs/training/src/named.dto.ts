import { ApiProperty } from '@nestjs/swagger';
import { BilingualText, Text } from '#platform';

/** A title that people write, in both languages. */
export class Title {
  @Text({ max: 150 })
  ar: string;
  @Text({ max: 150 })
  en: string;
}

/** Enough to name a thing and to link to it. */
export class TitledThing {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: BilingualText })
  title: BilingualText;
}

/** A field of training with its name. */
export class NamedTrack {
  @ApiProperty({ example: 'software-development' })
  code: string;
  @ApiProperty({ type: BilingualText })
  name: BilingualText;
}

/** Enough to name a person and to link to her. */
export class NamedPerson {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: BilingualText })
  name: BilingualText;
  @ApiProperty({ enum: ['female', 'male', null], type: String, nullable: true })
  gender: 'female' | 'male' | null;
  @ApiProperty({ type: String, nullable: true, example: 'PS-NBS' })
  governorate: string | null;
}
