import { compileMessage } from '@lingui/message-utils/compileMessage';
import { type Plugin } from 'vite';

/** Turns `words/{ar,en}.json` (ICU text) into compiled messages, so that no parser travels to the browser. */
export const words = (): Plugin => ({
  name: 'masar-words',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/words\/(ar|en)\.json$/.test(id)) return null;
    const texts = JSON.parse(code) as Record<string, string>;
    const compiled = Object.entries(texts).map(([key, text]) => [key, compileMessage(text)]);
    return { code: JSON.stringify(Object.fromEntries(compiled)), map: null };
  },
});
