import { isolated, visualRuns, wrapped } from './bidi.rules.js';

const texts = (line: string, direction: 'ltr' | 'rtl') =>
  visualRuns([{ text: line }], direction).map((run) => run.text);

describe('Lines on paper', () => {
  it('an Arabic line with a Latin name and a year is drawn from left to right in reading order', () => {
    expect(texts('تخرّج في React سنة 2026', 'rtl')).toEqual(['2026', ' سنة ', 'React', 'تخرّج في ']);
  });

  it('brackets of a right-to-left run are mirrored, those of a Latin run are not', () => {
    expect(texts('البرمجيات (ويب)', 'rtl')).toEqual(['البرمجيات )ويب(']);
    expect(texts('software (web)', 'ltr')).toEqual(['software (web)']);
  });

  it('a comma after a Latin value stands at its left, with the space beyond it', () => {
    expect(texts(`لغة ${isolated('Java')}، 720 ساعة`, 'rtl')).toEqual([' ساعة', '720', ' ،', 'Java', 'لغة ']);
  });

  it('an Arabic name in an English sentence keeps its place', () => {
    expect(texts('this is براء حنّون today', 'ltr')).toEqual(['this is ', 'براء حنّون', ' today']);
  });

  it('lines break between words, and a comma in another weight stays with its word', () => {
    const widthOf = (line: { text: string }[]) => line.reduce((sum, span) => sum + span.text.length, 0);
    const lines = wrapped(
      [{ text: 'the track ' }, { text: 'Design', strong: true }, { text: ', 720 hours' }],
      15,
      widthOf,
    );
    expect(lines.map((line) => line.map((span) => span.text))).toEqual([
      ['the track '.trimEnd()],
      ['Design', ', 720'],
      ['hours'],
    ]);
  });
});
