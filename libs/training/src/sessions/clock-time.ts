import { applyDecorators } from '@nestjs/common';
import { Matches } from 'class-validator';
import { Text } from '#platform';

/** A time on the local clock, `HH:MM`. */
export const Clock24 = (kind: { optional?: boolean; nullable?: boolean } = {}) =>
  applyDecorators(
    Text({ ...kind, min: 5, max: 5, description: 'HH:MM on the local clock', example: '10:00' }),
    Matches(/^([01]\d|2[0-3]):[0-5]\d$/),
  );
