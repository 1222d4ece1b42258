/** Sources whose code is asked for with the document, because people on slow networks begin there: by the path after the language. */
const FIRST_SCREENS: Record<string, { room: string; files: string[] }> = {
  me: { room: 'me', files: ['TraineeHomePage.tsx', 'me.queries.ts'] },
  today: { room: 'teaching', files: ['today/TodayPage.tsx', 'sessions.queries.ts'] },
};

export const firstScreen = (path: string, lang: string): string[] => {
  const screen = FIRST_SCREENS[path.split('/').slice(2).join('/')];
  return screen ? [...screen.files, `words/${lang}.json`].map((file) => `src/rooms/${screen.room}/${file}`) : [];
};
