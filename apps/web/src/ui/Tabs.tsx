import { type ReactNode } from 'react';

/** Views of one thing. Each is a link of its own (`<Link>` or `<a>` with `aria-current`), so that a view can be sent to somebody. */
export const Tabs = ({ label, children }: { label: string; children: ReactNode }) => (
  <nav className="tabs" aria-label={label}>
    {children}
  </nav>
);

export interface Choice<Value extends string> {
  value: Value;
  label: ReactNode;
}

/** One of a few, at once. */
export const Segments = <Value extends string>({
  label,
  choices,
  value,
  onChoose,
}: {
  label: string;
  choices: Choice<Value>[];
  value: Value;
  onChoose: (value: Value) => void;
}) => (
  <div className="seg" role="group" aria-label={label}>
    {choices.map((choice) => (
      <button
        key={choice.value}
        type="button"
        aria-pressed={choice.value === value}
        onClick={() => onChoose(choice.value)}
      >
        {choice.label}
      </button>
    ))}
  </div>
);
