import { type IconName } from '../../../ui/Icon';
import { type Tone } from '../../../ui/Badge';
import type ar from '../words/ar.json';
import { type Mark } from './sheet';

/** How a mark is shown: never by colour alone. */
export const LOOK: Record<Mark, { icon: IconName; tone: Tone; css: string; word: keyof typeof ar }> = {
  present: { icon: 'check', tone: 'ok', css: 'p', word: 'attendance.present' },
  late: { icon: 'clock', tone: 'warn', css: 'l', word: 'attendance.late' },
  excused: { icon: 'doc', tone: 'note', css: 'e', word: 'attendance.excused' },
  absent: { icon: 'x', tone: 'bad', css: 'x', word: 'attendance.absent' },
};
