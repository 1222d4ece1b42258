import { Controller, Get } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Answers,
  BilingualText,
  CurrentActor,
  definePermissions,
  PageOf,
  reach,
  Requires,
} from '#platform';
import { type Centre } from './centre.entity.js';
import { CentresRepository } from './centres.repository.js';

definePermissions({ 'centre:read': ['coordinator', 'manager', 'admin'] });

export class CentreResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: BilingualText })
  name: BilingualText;
  @ApiProperty({ example: 'PS-NBS' })
  governorate: string;
}

export class CentrePage extends PageOf(CentreResponse) {}

const toCentreResponse = ({ id, nameAr, nameEn, governorate }: Centre): CentreResponse => ({
  id,
  name: { ar: nameAr, en: nameEn },
  governorate,
});

@ApiTags('centres')
@Controller('centres')
export class CentresController {
  constructor(private readonly centres: CentresRepository) {}

  /** The training centres that the caller works for, by Arabic name. */
  @Get()
  @Requires('centre:read')
  @Answers(CentrePage)
  async listCentres(@CurrentActor() actor: Actor): Promise<CentrePage> {
    const centres = await this.centres.list(reach(actor, 'centre:read', 'centre'));
    return { items: centres.map(toCentreResponse), next: null };
  }
}
