import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { NoAnswer, Refusal } from '../api/client';
import { Banner } from './Banner';
import { ErrorSummary, type Line } from './ErrorSummary';
import { FieldErrors } from './Field';
import { t } from './words';

/** Each message with the label and the id of its control; those that belong to no control come without. */
const linesOf = (form: HTMLFormElement | null, fields: Record<string, string[]>): Line[] =>
  Object.entries(fields).flatMap(([name, messages]) => {
    const found = form?.elements.namedItem(name);
    const control = found instanceof RadioNodeList ? found[0] : found;
    const labelled = control instanceof HTMLElement && 'labels' in control ? (control as HTMLInputElement) : null;
    return messages.map((message) => ({
      message,
      id: labelled?.id,
      label: labelled?.labels?.[0]?.textContent ?? undefined,
    }));
  });

const toField = (form: RefObject<HTMLFormElement | null>) =>
  form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();

/** Fields are not controlled: a form keeps what was typed whatever the server answers. `FormData` in, and what was refused stands at its field. */
export function Form({
  error,
  onSubmit,
  children,
  ...rest
}: {
  error: unknown;
  onSubmit: (form: FormData) => void;
  children: ReactNode;
  'aria-label'?: string;
  className?: string;
}) {
  const form = useRef<HTMLFormElement>(null);
  const refusal = error instanceof Refusal && error.status !== 412 ? error : null;
  const fields = useMemo(() => refusal?.fields ?? {}, [refusal]);
  const [lines, setLines] = useState<Line[]>([]);
  useEffect(() => {
    setLines(linesOf(form.current, fields));
    if (Object.values(fields).flat().length === 1) toField(form);
  }, [fields]);
  const homeless = lines.filter(({ id }) => !id).map(({ message }) => message);
  const general = refusal && (!lines.length || homeless.length > 0);
  return (
    <form
      {...rest}
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(new FormData(event.currentTarget));
      }}
    >
      {lines.length > 1 && <ErrorSummary lines={lines} />}
      {general && lines.length < 2 && <Banner tone="bad" title={homeless.join(' ') || refusal.message} />}
      {error instanceof NoAnswer && (
        <Banner tone="warn" icon="off" title={t('ui.noAnswer')}>
          {t('ui.noAnswerHint')}
        </Banner>
      )}
      <FieldErrors.Provider value={fields}>{children}</FieldErrors.Provider>
    </form>
  );
}
