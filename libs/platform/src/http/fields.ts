import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDefined,
  IsObject,
  IsOptional,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isDay } from '../clock/clock.js';

/** Our own composed decorators: one line says how a field is checked and how the API description shows it. */
interface Kind {
  /** May be left out. */
  optional?: boolean;
  /** May be null. */
  nullable?: boolean;
  description?: string;
  example?: unknown;
}

const rule = (name: string, test: (value: unknown) => boolean, limit = '') =>
  ValidateBy({ name, validator: { validate: test, defaultMessage: () => limit } });

function presence({ optional, nullable }: Kind): PropertyDecorator {
  if (optional && nullable) return IsOptional();
  if (optional) return ValidateIf((_, value) => value !== undefined);
  if (nullable) return ValidateIf((_, value) => value !== null);
  return ValidateBy({
    name: 'isFilled',
    validator: { validate: (value) => value !== undefined && value !== null, defaultMessage: () => '' },
  });
}

const described = (kind: Kind, schema: object) =>
  ApiProperty({
    required: !kind.optional,
    nullable: kind.nullable,
    description: kind.description,
    example: kind.example,
    ...schema,
  });

// eslint-disable-next-line no-control-regex -- control characters are exactly what is refused
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;
const wellFormed = (text: string) => !CONTROL.test(text) && text.isWellFormed();

/** A text that people write, trimmed unless it is a secret; no control characters. */
export const Text = (kind: Kind & { max?: number; min?: number; trim?: boolean } = {}) => {
  const { max = 200, min = 1, trim = true } = kind;
  return applyDecorators(
    described(kind, { type: String, minLength: min, maxLength: max }),
    presence(kind),
    Transform(({ value }: { value: unknown }) => (trim && typeof value === 'string' ? value.trim() : value)),
    rule(
      'isText',
      (value) => typeof value === 'string' && value.length >= min && value.length <= max && wellFormed(value),
      String(max),
    ),
  );
};

/** A local day, `YYYY-MM-DD`. */
export const Day = (kind: Kind = {}) =>
  applyDecorators(
    described(kind, { type: String, format: 'date' }),
    presence(kind),
    rule('isDay', (value) => typeof value === 'string' && isDay(value)),
  );

const INSTANT = /^(19|20|21)\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/;
export const isInstant = (text: string) =>
  INSTANT.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));

/** An instant, RFC 3339. */
export const Instant = (kind: Kind = {}) =>
  applyDecorators(
    described(kind, { type: String, format: 'date-time' }),
    presence(kind),
    rule('isInstant', (value) => typeof value === 'string' && isInstant(value)),
  );

export const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value);

/** One of our identifiers (a UUID). */
export const Id = (kind: Kind = {}) =>
  applyDecorators(described(kind, { type: String, format: 'uuid' }), presence(kind), rule('isId', isId));

/** A whole number; in a query string it may come as text. */
export const Whole = (kind: Kind & { min?: number; max?: number; query?: boolean } = {}) => {
  const { min = 0, max = 2_147_483_647 } = kind;
  return applyDecorators(
    described(kind, { type: 'integer', minimum: min, maximum: max }),
    presence(kind),
    Transform(({ value }: { value: unknown }) =>
      kind.query && typeof value === 'string' && /^-?\d{1,10}$/.test(value) ? Number(value) : value,
    ),
    rule(
      'isWhole',
      (value) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max,
      `${min}–${max}`,
    ),
  );
};

/** A number with a fraction, such as a mark. */
export const Decimal = (kind: Kind & { min?: number; max?: number } = {}) => {
  const { min = 0, max = 1_000_000 } = kind;
  return applyDecorators(
    described(kind, { type: Number, minimum: min, maximum: max }),
    presence(kind),
    rule(
      'isWhole',
      (value) => Number.isFinite(value) && (value as number) >= min && (value as number) <= max,
      `${min}–${max}`,
    ),
  );
};

export const YesNo = (kind: Kind = {}) =>
  applyDecorators(
    described(kind, { type: Boolean }),
    presence(kind),
    rule('isYesNo', (value) => typeof value === 'boolean'),
  );

/** One of a fixed list of words. */
export const OneOf = (values: readonly string[], kind: Kind = {}) =>
  applyDecorators(
    described(kind, { type: String, enum: [...values, ...(kind.nullable ? [null] : [])] }),
    presence(kind),
    rule('isOneOf', (value) => typeof value === 'string' && values.includes(value), values.join(', ')),
  );

const EMAIL = /^[^\s@"<>(),;:\\]+@[^\s@.]+(\.[^\s@.]+)+$/;

export const Email = (kind: Kind = {}) =>
  applyDecorators(
    described(kind, { type: String, format: 'email', maxLength: 254 }),
    presence(kind),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().toLowerCase() : value)),
    rule(
      'isEmailAddress',
      (value) => typeof value === 'string' && value.length <= 254 && EMAIL.test(value) && wellFormed(value),
    ),
  );

/** Another object of a class with fields of its own. */
export const Nested = (type: () => Function, kind: Kind = {}) =>
  applyDecorators(
    // swagger takes a function for a lazy type only when its name is `type`
    described(kind, { type: () => type() }),
    presence(kind),
    IsObject(),
    ValidateNested(),
    Type(type),
  );

const isPlainObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of objects. */
export const ListOf = (type: () => Function, kind: Kind & { min?: number; max?: number } = {}) =>
  applyDecorators(
    described(kind, { type: () => [type()], minItems: kind.min, maxItems: kind.max ?? 200 }),
    kind.optional ? IsOptional() : IsDefined(),
    IsArray(),
    ArrayMinSize(kind.min ?? 0),
    ArrayMaxSize(kind.max ?? 200),
    // the validator would look for objects in lists of lists
    rule('isListOfObjects', (value) => Array.isArray(value) && value.every((entry) => isPlainObject(entry))),
    ValidateNested({ each: true }),
    Type(type),
  );

/** A list of short texts (codes, ids). */
export const TextList = (
  kind: Kind & { max?: number; length?: number; values?: readonly string[]; ids?: boolean } = {},
) => {
  const { max = 200, length = 100, values } = kind;
  const good = (value: unknown) =>
    typeof value === 'string' &&
    value.length > 0 &&
    value.length <= length &&
    wellFormed(value) &&
    (!values || values.includes(value)) &&
    (!kind.ids || isId(value));
  return applyDecorators(
    described(kind, {
      type: 'array',
      items: {
        type: 'string',
        maxLength: length,
        ...(values ? { enum: [...values] } : {}),
        ...(kind.ids ? { format: 'uuid' } : {}),
      },
      maxItems: max,
    }),
    presence(kind),
    rule(
      'isOneOf',
      (value) => Array.isArray(value) && value.length <= max && value.every(good),
      values?.join(', ') ?? '',
    ),
  );
};

/** A text in both languages. */
export class BilingualText {
  @Text({ max: 2000 })
  ar: string;
  @Text({ max: 2000 })
  en: string;
}
