import { type ArgumentMetadata, ValidationPipe, type ValidationError } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import { type FieldProblem, invalid } from '../errors/domain-error.js';
import { type Bilingual } from '../languages/language.js';

/** What to tell a person for each rule; what a rule compares with comes in as text. */
const SENTENCES: Record<string, (limit: string) => Bilingual> = {
  whitelistValidation: () => ({ ar: 'لا نعرف هذا الحقل.', en: 'This field is not known here.' }),
  isText: (limit) => ({
    ar: `اكتب نصًا من ${limit} حرفًا على الأكثر، دون محارف تحكّم.`,
    en: `Write a text of at most ${limit} characters, without control characters.`,
  }),
  isFilled: () => ({ ar: 'هذا الحقل مطلوب.', en: 'This field is needed.' }),
  isDay: () => ({ ar: 'اكتب تاريخًا بالصيغة YYYY-MM-DD.', en: 'Write a day as YYYY-MM-DD.' }),
  isInstant: () => ({ ar: 'اكتب وقتًا بالصيغة RFC 3339.', en: 'Write an instant as in RFC 3339.' }),
  isId: () => ({ ar: 'هذا المعرّف غير صالح.', en: 'This is not one of our identifiers.' }),
  isWhole: (limit) => ({ ar: `اكتب عددًا صحيحًا ${limit}.`, en: `Write a whole number ${limit}.` }),
  isOneOf: (limit) => ({ ar: `اختر إحدى القيم: ${limit}.`, en: `Choose one of: ${limit}.` }),
  isYesNo: () => ({ ar: 'القيمة نعم أو لا فقط.', en: 'Only yes or no.' }),
  isEmailAddress: () => ({ ar: 'هذا ليس عنوان بريد إلكتروني.', en: 'This is not an e-mail address.' }),
  isListOfObjects: () => ({ ar: 'كل عنصر هنا مجموعة حقول.', en: 'Every entry here is a set of fields.' }),
  arrayMaxSize: () => ({ ar: 'العناصر أكثر من المسموح.', en: 'There are more entries than are taken here.' }),
  arrayMinSize: () => ({ ar: 'يلزم عنصر واحد على الأقل.', en: 'At least one entry is needed.' }),
};
const OTHERWISE: Bilingual = { ar: 'هذه القيمة غير صحيحة.', en: 'This value is not right.' };

rememberRules();

/** class-validator looks through the rules of every class for each object of a list; ours never change and know no groups. */
function rememberRules(): void {
  const storage = getMetadataStorage();
  const rulesOf = storage.getTargetValidationMetadatas.bind(storage);
  const known = new Map<Function, ReturnType<typeof rulesOf>>();
  storage.getTargetValidationMetadatas = (type, ...rest) => {
    const rules = known.get(type) ?? rulesOf(type, ...rest);
    known.set(type, rules);
    return rules;
  };
}

/** A body that is not there is not one that leaves everything out. */
class BodyValidation extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (value === undefined && metadata.type === 'body' && isDto(metadata.metatype))
      throw invalid([{ pointer: '', code: 'field.isFilled', text: SENTENCES.isFilled!('') }]);
    return super.transform(value, metadata) as Promise<unknown>;
  }
}

const isDto = (type: unknown) => typeof type === 'function' && type !== Object && type !== String;

/** Unknown fields are refused, nothing is converted silently; what is wrong comes back with JSON pointers, 422. */
export const validation = () =>
  new BodyValidation({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => invalid(errors.flatMap((error) => fieldProblems(error, ''))),
  });

/** A member of a body that nobody asked for. */
export const unknownField = (pointer: string): FieldProblem => ({
  pointer,
  code: 'field.whitelistValidation',
  text: SENTENCES.whitelistValidation!(''),
});

function fieldProblems(error: ValidationError, parent: string): FieldProblem[] {
  const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, limit]) => ({
    pointer,
    code: `field.${rule}`,
    text: SENTENCES[rule]?.(limit) ?? OTHERWISE,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldProblems(child, pointer))];
}
