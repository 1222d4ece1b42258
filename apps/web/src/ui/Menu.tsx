import { type ReactNode, useEffect, useRef } from 'react';

/** A short list of things to do behind one button. A press elsewhere, Escape or a choice closes it. */
export function Menu({ label, face, children }: { label: string; face: ReactNode; children: ReactNode }) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const { current } = menu;
      if (!current?.open) return;
      const escape = event instanceof KeyboardEvent && event.key === 'Escape';
      const outside = event.type === 'pointerdown' && event.target instanceof Node && !current.contains(event.target);
      if (!escape && !outside) return;
      current.open = false;
      if (escape) current.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('keydown', close);
    };
  }, []);
  return (
    <details className="menu" ref={menu}>
      <summary className="me">
        {face}
        <span className="vh">{label}</span>
      </summary>
      <div className="menu-list">{children}</div>
    </details>
  );
}
