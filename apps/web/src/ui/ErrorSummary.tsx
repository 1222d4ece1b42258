import { useEffect, useRef } from 'react';
import { Icon } from './Icon';
import { t } from './words';

export interface Line {
  message: string;
  id?: string;
  label?: string;
}

/** What stops the form. It takes the focus; each line goes to its field. */
export function ErrorSummary({ lines }: { lines: Line[] }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), [lines]);
  return (
    <section ref={box} className="sumr" role="alert" tabIndex={-1}>
      <h2 className="row">
        <span className="t-bad">
          <Icon name="alert" />
        </span>
        {t('ui.needsCorrecting', { n: lines.length })}
      </h2>
      <ul>
        {lines.map(({ message, id, label }) => (
          <li key={`${id ?? ''}${message}`}>
            {id ? (
              <a
                href={`#${id}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(id)?.focus();
                }}
              >
                {label ? `${label}: ${message}` : message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
      <p className="sm muted mt3">{t('ui.typedIsKept')}</p>
    </section>
  );
}
