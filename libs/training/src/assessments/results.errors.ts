import { invalid, invalidField } from '#platform';

const NOT_THEIRS = {
  ar: 'ليس هذا التقييم في منهاج هذا المتدرب.',
  en: "This assessment is not in this trainee's curriculum.",
};

/** The cells of a block that name somebody or something out of the sheet. */
export const notOnTheSheet = (places: readonly number[]) =>
  invalid(
    places.map((place) => ({ pointer: `/cells/${place}/enrolmentId`, code: 'result.not_on_sheet', text: NOT_THEIRS })),
  );

/** The cells of a block that an earlier one of it names too. */
export const namedTwice = (places: readonly number[]) =>
  invalid(
    places.map((place) => ({
      pointer: `/cells/${place}`,
      code: 'result.named_twice',
      text: { ar: 'هذه الخلية مذكورة مرتين.', en: 'This cell is named twice.' },
    })),
  );

export const tooManyDecimals = (pointer: string) =>
  invalidField(pointer, 'result.decimals', {
    ar: 'الدرجة من 0 إلى 100 بمنزلة عشرية واحدة.',
    en: 'A score is 0 to 100 with one decimal.',
  });
