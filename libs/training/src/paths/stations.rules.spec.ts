import { stationsOf } from './stations.rules.js';

const states = (...stations: ReturnType<typeof stationsOf>) => stations.map(({ state }) => state).join(' ');

describe('The path of Leen', () => {
  const started = [
    { kind: 'applied', occurredOn: '2026-05-11' },
    { kind: 'admitted', occurredOn: '2026-06-18' },
    { kind: 'enrolled', occurredOn: '2026-06-20' },
    { kind: 'started', occurredOn: '2026-08-23' },
  ] as const;

  it('stands at the training, with the days behind her and the graduation that is expected', () => {
    const path = stationsOf(started, '2027-02-18');
    expect(states(...path)).toBe('done done done now next next');
    expect(path.map(({ on }) => on)).toEqual(['2026-05-11', '2026-06-18', '2026-08-23', null, '2027-02-18', null]);
  });

  it('stands before work once she graduated', () =>
    expect(states(...stationsOf([...started, { kind: 'graduated', occurredOn: '2027-02-20' }], '2027-02-18'))).toBe(
      'done done done done done now',
    ));

  it('is complete when she works', () =>
    expect(states(...stationsOf([...started, { kind: 'placed', occurredOn: '2027-03-01' }], null))).toBe(
      'done done done done done done',
    ));

  it('begins with the application', () => expect(states(...stationsOf([], null))).toBe('now next next next next next'));
});
