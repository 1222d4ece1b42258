import { ApiProperty } from '@nestjs/swagger';

/** One field that is wrong. */
export class FieldError {
  @ApiProperty({ description: 'JSON pointer (RFC 6901) into the body or query', example: '/people/0/phone' })
  pointer: string;
  @ApiProperty({ example: 'phone.unreadable' })
  code: string;
  @ApiProperty({ description: "in the caller's language" })
  message: string;
}

/** A problem document, RFC 9457. */
export class Problem {
  @ApiProperty({ example: 'urn:masar:problem:cohort.full' })
  type: string;
  @ApiProperty()
  title: string;
  @ApiProperty({ minimum: 400, maximum: 599 })
  status: number;
  @ApiProperty({ description: "what is wrong and what to do, in the caller's language" })
  detail: string;
  @ApiProperty({ description: 'stable and dotted', example: 'cohort.full' })
  code: string;
  @ApiProperty()
  requestId: string;
  @ApiProperty({ type: [FieldError], required: false, description: 'with 400 and 422: the fields that are wrong' })
  errors?: FieldError[];
  @ApiProperty({
    type: Object,
    required: false,
    additionalProperties: true,
    description: 'what a client needs to go on',
  })
  details?: Record<string, unknown>;
}
