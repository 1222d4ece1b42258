/** A share, 0–1, with its name. `warn`, `bad` and `ok` go with a word beside it, never alone. */
export const Meter = ({
  share,
  label,
  tone,
  thick,
}: {
  share: number;
  label: string;
  tone?: 'ok' | 'warn' | 'bad';
  thick?: boolean;
}) => (
  <progress
    className={['meter', tone, thick && 'thick'].filter(Boolean).join(' ')}
    value={share}
    max={1}
    aria-label={label}
  />
);
