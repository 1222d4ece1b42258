import { type ReactNode } from 'react';

/** Nothing here yet: what it would be, what to do first. */
export const Empty = ({
  title,
  children,
  steps,
  act,
}: {
  title: ReactNode;
  children?: ReactNode;
  steps?: ReactNode[];
  act?: ReactNode;
}) => (
  <section className="card emp">
    <div>
      <h2>{title}</h2>
      {children && <div className="soft mt1">{children}</div>}
      {steps && (
        <ol>
          {steps.map((step, at) => (
            <li key={at}>
              <span>{step}</span>
            </li>
          ))}
        </ol>
      )}
      {act && <div className="row wrapf mt4">{act}</div>}
    </div>
    {steps && (
      <div className="ghost" aria-hidden="true">
        <div>
          <i />
          <i />
        </div>
        <div>
          <i />
          <i />
        </div>
      </div>
    )}
  </section>
);
