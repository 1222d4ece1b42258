import { type ReactNode } from 'react';

/** Whatever a person typed: it never reorders the sentence around it. */
export const Name = ({ children }: { children: ReactNode }) => <bdi dir="auto">{children}</bdi>;

/** Serials, phones, addresses, cell names: always left to right. */
export const Code = ({ children }: { children: ReactNode }) => (
  <bdi dir="ltr" className="mono">
    {children}
  </bdi>
);
