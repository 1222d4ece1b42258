import { t } from './words';

/** مسار drawn as one line from the ring to the dot; a mark, so it is never mirrored. */
export const Wordmark = ({ height = 28 }: { height?: number }) => (
  <svg
    className="wordmark"
    height={height}
    width={(height * 108) / 46}
    viewBox="0 0 108 46"
    role="img"
    aria-label={t('ui.product')}
  >
    <g fill="none" stroke="currentColor" strokeWidth="4.2" strokeLinecap="round" strokeLinejoin="round">
      <circle cx="96" cy="24.5" r="6.8" />
      <path d="M96 31.3H49a5 5 0 0 1-5-5V6" />
      <path d="M82 31V22.5M71 31V22.5M60 31V22.5" />
      <path d="M29 22.5v6.3c0 7.2-5 11-14 11.4" />
    </g>
    <circle className="dot" cx="13" cy="40.2" r="4.6" />
  </svg>
);

export const Brand = ({ href }: { href: string }) => (
  <a className="brand" href={href}>
    <Wordmark />
    <span className="brand-en" lang="en" dir="ltr">
      Masar
    </span>
  </a>
);
