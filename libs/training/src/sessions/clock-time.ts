import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { Text } from '#platform';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A time on the local clock, `HH:MM`. */
export const Clock24 = (kind: { optional?: boolean; nullable?: boolean; example?: string } = {}) =>
  applyDecorators(
    Text({ ...kind, min: 5, max: 5, description: 'HH:MM on the local clock', example: kind.example ?? '10:00' }),
    Matches(CLOCK),
    ApiProperty({ pattern: CLOCK.source, required: !kind.optional }),
  );
