import { isGuessable, passwordProblem } from './password.rules.js';

describe('A new password', () => {
  it.each([
    ['a common one, repeated', 'passwordpassword1'],
    ['digits in a row', '123456789012345'],
    ['Arabic-Indic digits in a row', '١٢٣٤٥٦٧٨٩٠١٢٣٤٥'],
    ['keys in a row', 'qwertyuiopasdfg'],
    ['the same keys on an Arabic keyboard', 'ضصثقفغعهخحشسيبل'],
    ['a common one typed on an Arabic keyboard', 'حشسسصخقيحشسسصخقي'],
    ['one letter, many times', 'ممممممممممممممممممم'],
  ])('is refused when it is %s', async (_, password) => {
    expect((await passwordProblem(password, []))?.code).toBe('password.guessable');
  });

  it('is refused when it is made of what is known of its owner', async () => {
    expect(await isGuessable('LeenMasoudLeenMasoud', ['Leen Masoud', 'leen@masar.test'])).toBe(true);
  });

  it.each(['a whale sings at noon', 'زيتونة تحت المطر البعيد', 'nine green lamps, one door'])(
    'may be a sentence: %s',
    async (password) => {
      expect(await passwordProblem(password, ['Leen Masoud'])).toBeNull();
    },
  );

  it('counts characters, not bytes', async () => {
    expect((await passwordProblem('قصيرة جدا', []))?.code).toBe('password.short');
  });

  it('of two hundred equal characters is judged at once', async () => {
    await isGuessable('once, to read the dictionaries');
    const began = Date.now();
    await isGuessable('x'.repeat(200));
    expect(Date.now() - began).toBeLessThan(1000);
  });
});
