import { type ComponentProps, type MouseEvent, type ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

interface Look {
  look?: 'primary' | 'quiet' | 'danger';
  size?: 'sm' | 'big';
  block?: boolean;
  icon?: IconName;
  children: ReactNode;
}
type Rest<Tag extends 'button' | 'a'> = Omit<ComponentProps<Tag>, 'className' | 'children' | keyof Look>;

export const buttonClass = ({ look, size, block }: Pick<Look, 'look' | 'size' | 'block'>) =>
  ['btn', look, size, block && 'block'].filter(Boolean).join(' ');

/** `whyNot` says why it cannot be pressed now; it stays reachable, so that the reason can be read. `busy` keeps its place and its width. */
export function Button({
  look,
  size,
  block,
  icon,
  busy,
  whyNot,
  children,
  onClick,
  type = 'button',
  ...rest
}: Look & Rest<'button'> & { busy?: boolean; whyNot?: string | null | false }) {
  const off = Boolean(busy || whyNot);
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (off) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass({ look, size, block })}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      title={whyNot || rest.title}
      onClick={press}
    >
      {icon && <Icon name={icon} size={size === 'sm' ? 16 : 20} />}
      {children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere, it does nothing. Inside a room use it through the router's `createLink`. */
export const LinkButton = ({ look, size, block, icon, children, ...rest }: Look & Rest<'a'>) => (
  <a {...rest} className={buttonClass({ look, size, block })}>
    {icon && <Icon name={icon} size={size === 'sm' ? 16 : 20} />}
    {children}
  </a>
);

/** A label is a type: an icon alone says nothing. */
export const IconButton = ({
  icon,
  label,
  size = 20,
  ...rest
}: { icon: IconName; label: string; size?: number } & Omit<Rest<'button'>, 'aria-label'>) => (
  <button type="button" {...rest} className="icon-btn" aria-label={label} title={label}>
    <Icon name={icon} size={size} />
  </button>
);
