import { i18n, type Messages } from '@lingui/core';
import { tagOf } from './format';
import { type Lang, reader } from './reader';

type Values = Record<string, string | number>;

/** `const t = wordsOf<typeof ar>()`: the sentences of one place; a key that the Arabic file lacks does not compile. */
export const wordsOf =
  <Catalog extends object>() =>
  (key: keyof Catalog & string, values?: Values): string =>
    i18n._(key, values);

/** A name or a text of people inside of a sentence: it does not reorder the words around it. Between tags `<Name>` does the same. */
export const isolated = (text: string) => `\u2068${text}\u2069`;

/** Puts compiled sentences of a place beside those that are already there, in the reader's language. */
export const addWords = (messages: object) => {
  const { lang } = reader();
  i18n.load(lang, messages as Messages);
  i18n.activate(lang, tagOf(reader()));
};

/** Fetches the sentences of a place in the page's language alone. Safe to call again: the module is fetched once. */
export const loadWords = async (place: Record<Lang, () => Promise<{ default: object }>>) => {
  addWords((await place[reader().lang]()).default);
};
