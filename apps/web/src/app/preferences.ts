import { type Digits, DIGITS_KEPT, readAs } from '../i18n/reader';

/** What somebody chose on this device. Without a choice the theme is the system's and the digits are Western. */
type Theme = 'light' | 'dark';
const THEME = 'masar-theme';

export const applyPreferences = () => {
  const theme = localStorage.getItem(THEME);
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  readAs({ digits: localStorage.getItem(DIGITS_KEPT) === 'arab' ? 'arab' : 'latn' });
};

export const themeNow = (): Theme => {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
};

export const chooseTheme = (theme: Theme) => {
  localStorage.setItem(THEME, theme);
  document.documentElement.dataset.theme = theme;
};

/** Every figure on the page is written anew, so the page is loaded anew. */
export const chooseDigits = (digits: Digits) => {
  localStorage.setItem(DIGITS_KEPT, digits);
  window.location.reload();
};
