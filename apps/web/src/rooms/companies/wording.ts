import { type Company } from './companies.queries';

export const SIZE = {
  micro: 'size.micro',
  small: 'size.small',
  medium: 'size.medium',
  large: 'size.large',
  very_large: 'size.very_large',
} as const satisfies Record<Company['size'], string>;
