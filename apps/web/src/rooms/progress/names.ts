import { useSuspenseQuery } from '@tanstack/react-query';
import { inLanguage } from '../../i18n/reader';
import { dimensionsQuery } from './progress.queries';
import { t } from './words';

/** Too many values to choose from, or none that anybody knows by heart. */
const NOT_OFFERED = ['programme', 'cohort'];

/** What dimensions and their values are called in the reader's language; a value without a name stands for itself. */
export function useDimensions() {
  const { data } = useSuspenseQuery(dimensionsQuery);
  const { items } = data.data;
  const find = (code: string) => items.find((one) => one.code === code);
  return {
    offered: items.filter(({ code }) => !NOT_OFFERED.includes(code)),
    title: (code: string) => inLanguage(find(code)?.name ?? { ar: code, en: code }),
    values: (code: string) => find(code)?.values ?? [],
    value: (code: string, value: string | null) => {
      if (value === null || value === 'unknown') return t('indicators.unknown');
      const known = find(code)?.values.find((one) => one.value === value);
      return known ? inLanguage(known.name) : value;
    },
  };
}
