import { formats } from '../../../i18n/format';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import { t } from '../words';
import { type useSheet } from './useSheet';

type State = ReturnType<typeof useSheet>;

/** The condition of the sheet, one at a time, the one that matters most: refused, kept here, arrived, no network, not yet. */
export function SheetCondition({ state, online, mayMark }: { state: State; online: boolean; mayMark: boolean }) {
  const { sheet, letter } = state;
  if (letter?.refused && letter.refused.status !== 412)
    return (
      <Banner tone="bad" title={t('attendance.refused')}>
        <p>
          {letter.refused.message} {t('attendance.refusedHint')}
        </p>
        <p className="row wrapf mt2">
          <Button size="sm" onClick={() => void state.sendAgain()}>
            {t('attendance.tryAgain')}
          </Button>
          <Button size="sm" look="danger" onClick={() => void state.drop()}>
            {t('attendance.drop')}
          </Button>
        </p>
      </Banner>
    );
  if (state.clashes.length > 0)
    return (
      <Banner tone="warn" title={t('attendance.stale')}>
        {t('attendance.staleHint')}
      </Banner>
    );
  if (letter && !state.changed)
    return (
      <Banner tone="ok" title={t('attendance.keptHere')}>
        {t('attendance.keptHereHint', { n: Math.max(state.waiting, 1) })}
      </Banner>
    );
  if (state.arrived && !state.changed)
    return (
      <Banner tone="ok" title={t('attendance.sent')}>
        {t('attendance.sentHint')}
      </Banner>
    );
  if (!online)
    return (
      <Banner tone="warn" icon="off" title={t('attendance.noNetwork')}>
        {t('attendance.noNetworkHint')}
      </Banner>
    );
  if (sheet.state === 'cancelled' || sheet.state === 'made_up')
    return <Banner tone="warn" title={t('attendance.wasCancelled')} />;
  if (!mayMark && sheet.can.markFrom)
    return (
      <Banner icon="clock" title={t('attendance.notYet')}>
        {t('attendance.notYetHint', { time: formats().time(sheet.startsAt) })}
      </Banner>
    );
  return mayMark ? null : <Banner title={t('attendance.readOnly')} />;
}
