/** Pages whose code is asked for with the document, because people on slow networks begin there: path after the language → name of the page's file. */
const FIRST_SCREENS: Record<string, string> = { me: 'TraineeHomePage', today: 'TrainerTodayPage' };

/** Of the build's sources, those that the first screen at this path needs: its page and its room's words. */
export const firstScreen = (path: string, lang: string, sources: string[]): string[] => {
  const name = FIRST_SCREENS[path.split('/').slice(2).join('/')];
  const page = name && sources.find((source) => source.endsWith(`/${name}.tsx`));
  const room = page && /^src\/rooms\/[^/]+/.exec(page)?.[0];
  return page ? [page, `${room}/words/${lang}.json`] : [];
};
