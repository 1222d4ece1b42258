import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, useSyncExternalStore } from 'react';
import { formats } from '../../../i18n/format';
import { inLanguage, reader } from '../../../i18n/reader';
import { Badge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { Name } from '../../../ui/text';
import { useTitle } from '../../../ui/title';
import { t } from '../words';
import { type Sheet } from './attendance.queries';
import './attendance.css';
import { ExcuseDialog } from './ExcuseDialog';
import { LOOK } from './marks';
import { allPresent, countOf, mark, type Mark, type Marks, MARKS, tap, unmarked } from './sheet';
import { SheetClashes } from './SheetClashes';
import { SheetCondition } from './SheetCondition';
import { SheetRow } from './SheetRow';
import { useSheet } from './useSheet';

const route = getRouteApi('/$lang/signed-in/teaching/sessions/$sessionId');

const network = (tell: () => void) => {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
};

/** Whether its sheet may be filled, on this device's clock: the server said from when. */
const mayMark = ({ can }: Sheet) => can.mark || (can.markFrom !== null && Date.parse(can.markFrom) <= Date.now());

const toCome = (sheet: Sheet) => sheet.can.markFrom !== null && !mayMark(sheet);

function Excuses({ sheet }: { sheet: Sheet }) {
  const [giving, setGiving] = useState(false);
  return (
    <p className="pad3">
      <Button size="sm" icon="doc" onClick={() => setGiving(true)}>
        {t('excuse.give')}
      </Button>
      {giving && <ExcuseDialog sheet={sheet} onClose={() => setGiving(false)} />}
    </p>
  );
}

function SheetHead({ sheet }: { sheet: Sheet }) {
  const f = formats();
  const title = `${inLanguage(sheet.course.name)} · ${inLanguage(sheet.cohort.name)}`;
  useTitle(`${t('attendance.title')}: ${title} · ${f.dayShort(sheet.on)} ${f.time(sheet.startsAt)}`);
  return (
    <header className="bar1">
      <Link to="/$lang/today" params={{ lang: reader().lang }} className="icon-btn" aria-label={t('attendance.back')}>
        <span className="back">
          <Icon name="arrow" />
        </span>
      </Link>
      <div className="grow">
        <h1 tabIndex={-1} className="ell">
          <Name>{title}</Name>
        </h1>
        <p>
          {f.dayOfWeek(sheet.on)} ·{' '}
          <bdi dir="ltr" className="num">
            {f.time(sheet.startsAt)}–{f.time(sheet.endsAt)}
          </bdi>{' '}
          · <Name>{sheet.room ? t('today.room', { room: sheet.room }) : t('today.remote')}</Name>
        </p>
      </div>
    </header>
  );
}

function Counts({ marks, people, onAll }: { marks: Marks; people: Sheet['rows']; onAll: (() => void) | null }) {
  const left = unmarked(people, marks);
  return (
    <div className="sum">
      <div className="cnt grow">
        {MARKS.filter((one) => countOf(marks, one) > 0).map((one) => (
          <Badge key={one} tone={LOOK[one].tone} icon={LOOK[one].icon}>
            <span className="vh">{t(LOOK[one].word)}</span>
            {formats().count(countOf(marks, one))}
          </Badge>
        ))}
        {left > 0 && <span className="sm muted">{t('attendance.left', { n: left })}</span>}
      </div>
      {onAll && left > 0 && (
        <Button size="sm" onClick={onAll}>
          {t('attendance.allPresent')}
        </Button>
      )}
    </div>
  );
}

export function SheetPage() {
  const { sessionId } = route.useParams();
  const state = useSheet(sessionId);
  const { sheet, marks, change } = state;
  const [open, setOpen] = useState<string | null>(null);
  const online = useSyncExternalStore(network, () => navigator.onLine);
  const readOnly = !mayMark(sheet) || state.clashes.length > 0;
  const set = (enrolmentId: string, status: Mark) => {
    setOpen(null);
    change(mark(marks, enrolmentId, status));
  };
  const markedNow = Object.keys(marks).length;
  const toSave = !readOnly && (state.changed || !state.letter) && !state.arrived;
  return (
    <div className="att">
      <SheetHead sheet={sheet} />
      <SheetCondition state={state} online={online} mayMark={mayMark(sheet)} />
      <Counts marks={marks} people={sheet.rows} onAll={readOnly ? null : () => change(allPresent(sheet.rows, marks))} />
      {toCome(sheet) && <Excuses sheet={sheet} />}
      <SheetClashes state={state} />
      <ol className="ppl">
        {sheet.rows.map((person, at) => (
          <SheetRow
            key={person.enrolmentId}
            person={person}
            place={at + 1}
            status={marks[person.enrolmentId] ?? null}
            open={open === person.enrolmentId}
            readOnly={readOnly}
            onTap={() => change(tap(marks, person.enrolmentId))}
            onOpen={() => setOpen(open === person.enrolmentId ? null : person.enrolmentId)}
            onMark={(status) => set(person.enrolmentId, status)}
          />
        ))}
      </ol>
      {toSave && (
        <div className="savebar">
          <Button
            look="primary"
            size="big"
            block
            whyNot={!state.changed && t('attendance.nothingToSave')}
            onClick={() => void state.save()}
          >
            {markedNow > 0 ? t('attendance.save', { n: markedNow }) : t('attendance.saveNone')}
          </Button>
        </div>
      )}
    </div>
  );
}
