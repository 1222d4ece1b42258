import { type Applicant, type Board, type Stage } from '../hiring.queries';
import { dropOn, laneBeside, movedTo, neighbour, stepOf } from './board';

const card = (id: string, stage: Stage, moves: Stage[] = ['applied', 'shortlisted', 'interview', 'rejected']) =>
  ({ id, stage, moves }) as Applicant;
const CARDS = [card('a', 'applied'), card('b', 'applied'), card('c', 'interview'), card('d', 'hired', [])];

describe('The board of a role', () => {
  it('asks for an offer where an offer is needed, and refuses what is not the company’s to do', () => {
    expect(dropOn(CARDS[0]!, 'shortlisted')).toBe('move');
    expect(dropOn(CARDS[0]!, 'offered')).toBe('offer');
    expect(dropOn(CARDS[0]!, 'hired')).toBe('refused');
    expect(dropOn(CARDS[3]!, 'applied')).toBe('refused');
    expect(dropOn(CARDS[0]!, 'applied')).toBe('nothing');
  });

  it('follows the eye in both directions', () => {
    expect([stepOf('ArrowRight', false), stepOf('ArrowRight', true), stepOf('ArrowLeft', true)]).toEqual([1, -1, 1]);
    expect(stepOf('ArrowUp', true)).toBeNull();
    expect([laneBeside('applied', -1), laneBeside('applied', 1), laneBeside('hired', 1)]).toEqual([
      'applied',
      'shortlisted',
      'hired',
    ]);
  });

  it('lets the focus walk over empty lanes', () => {
    expect(neighbour(CARDS, 'a', 'ArrowDown', false)).toBe('b');
    expect(neighbour(CARDS, 'b', 'ArrowRight', false)).toBe('c');
    expect(neighbour(CARDS, 'c', 'ArrowRight', true)).toBe('a');
    expect(neighbour(CARDS, 'd', 'ArrowRight', false)).toBeNull();
  });

  it('shows a card where it was dropped before the server has answered', () => {
    const board = movedTo({ applications: CARDS } as Board, 'a', 'interview');
    expect(board.applications.map(({ stage }) => stage)).toEqual(['interview', 'applied', 'interview', 'hired']);
  });
});
