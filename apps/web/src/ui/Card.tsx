import { type ReactNode, useId } from 'react';

/** A white work surface with its title. `flush`: lists and tables reach the edges. */
export function Card({
  title,
  aside,
  flush,
  children,
  level = 2,
}: {
  title?: ReactNode;
  aside?: ReactNode;
  flush?: boolean;
  level?: 2 | 3;
  children: ReactNode;
}) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={flush ? 'card flush' : 'card'} aria-labelledby={title && level === 2 ? id : undefined}>
      {title && (
        <header>
          <Heading id={id}>{title}</Heading>
          {aside && <span className="aside">{aside}</span>}
        </header>
      )}
      {children}
    </section>
  );
}
