type Theme = 'light' | 'dark';
const KEY = 'masar-theme';

/** The theme that somebody chose on this device; without a choice the system's holds. */
export const applyTheme = () => {
  const chosen = localStorage.getItem(KEY);
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
};

export const themeNow = (): Theme => {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
};

export const chooseTheme = (theme: Theme) => {
  localStorage.setItem(KEY, theme);
  document.documentElement.dataset.theme = theme;
};
