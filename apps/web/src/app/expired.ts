import { Refusal } from '../api/client';

/** Whether the session ended while somebody was at work. The sign-in then opens over the page, and nothing typed is lost. */
let expired = false;
const listeners = new Set<() => void>();

export const isExpired = () => expired;

export const setExpired = (value: boolean) => {
  expired = value;
  listeners.forEach((tell) => tell());
};

export const whenExpired = (tell: () => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};

export const noticeExpiry = (error: unknown) => {
  if (error instanceof Refusal && error.status === 401) setExpired(true);
};
