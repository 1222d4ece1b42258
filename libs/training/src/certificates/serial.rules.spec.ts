import { readFileSync } from 'node:fs';
import { checkCharacter, displaySerial, drawSerial, readSerial } from './serial.rules.js';

const fixture = JSON.parse(
  readFileSync(new URL('../../../../test/data/standards/serials.json', import.meta.url), 'utf8'),
) as {
  check: { body: string; check: string; display: string }[];
  redraw: { body: string; check: string }[];
  accepted: { input: string; expected: string }[];
  refused: { input: string; kind: string }[];
};

test.each([...fixture.check, ...fixture.redraw])('$body carries the check character $check', ({ body, check }) => {
  expect(checkCharacter(body)).toBe(check);
});

test.each(fixture.check)('it is printed as $display', ({ body, check, display }) => {
  expect(displaySerial(body + check)).toBe(display);
});

test.each(fixture.accepted)('«$input» is read as $expected', ({ input, expected }) => {
  expect(readSerial(input)).toBe(expected);
});

test.each(fixture.refused)('«$input» is no serial: $kind', ({ input }) => {
  expect(readSerial(input)).toBeNull();
});

test('a drawn serial can be read back', () => {
  for (let i = 0; i < 200; i++) {
    const serial = drawSerial(2026);
    expect(readSerial(displaySerial(serial))).toBe(serial);
  }
});
