/** What was typed into a field; empty when the field is not there. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** The same, and null where nothing was typed: what most bodies want of an optional field. */
export const textOrNull = (form: FormData, name: string): string | null => textOf(form, name).trim() || null;
