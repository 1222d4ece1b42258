import { type ReactNode, useId, useState } from 'react';
import { isolated } from '../i18n/words';
import { Banner } from './Banner';
import { Button } from './Button';
import { Name } from './text';
import { t } from './words';

/** Somebody saved while this was being edited (412). A conversation, not a notice: mine over theirs, or theirs. */
export const Conflict = ({
  by,
  onKeepMine,
  onTakeTheirs,
}: {
  by?: string | null;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}) => (
  <Banner tone="warn" title={by ? t('ui.conflictBy', { name: isolated(by) }) : t('ui.conflict')}>
    <p>{t('ui.conflictHint')}</p>
    <p className="row wrapf mt2">
      <Button size="sm" look="primary" onClick={onKeepMine}>
        {t('ui.keepMine')}
      </Button>
      <Button size="sm" onClick={onTakeTheirs}>
        {t('ui.takeTheirs')}
      </Button>
    </p>
  </Banner>
);

export interface ConflictField {
  name: string;
  label: ReactNode;
  was: ReactNode;
  theirs: ReactNode;
  mine: ReactNode;
}

/** The same, field by field. `onSave` is told the names of the fields in which mine stays. */
export function ConflictTable({
  by,
  fields,
  onSave,
  onDrop,
}: {
  by?: string;
  fields: ConflictField[];
  onSave: (mine: Set<string>) => void;
  onDrop: () => void;
}) {
  const id = useId();
  const [mine, setMine] = useState(() => new Set(fields.map(({ name }) => name)));
  const choose = (name: string, isMine: boolean) =>
    setMine((old) => new Set(isMine ? [...old, name] : [...old].filter((other) => other !== name)));
  const option = (field: ConflictField, isMine: boolean) => (
    <td className={mine.has(field.name) === isMine ? 'picked' : undefined}>
      <label className="row">
        <input
          type="radio"
          name={`${id}${field.name}`}
          checked={mine.has(field.name) === isMine}
          onChange={() => choose(field.name, isMine)}
        />
        <span>{isMine ? field.mine : field.theirs}</span>
      </label>
    </td>
  );
  return (
    <section className="card flush">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('ui.field')}</th>
            <th scope="col">{t('ui.itWas')}</th>
            <th scope="col">{by ? <Name>{by}</Name> : t('ui.theirs')}</th>
            <th scope="col">{t('ui.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.name}>
              <th scope="row">{field.label}</th>
              <td className="muted">{field.was}</td>
              {option(field, false)}
              {option(field, true)}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row card-foot">
        <span className="grow" />
        <Button look="quiet" onClick={onDrop}>
          {t('ui.dropMine')}
        </Button>
        <Button look="primary" onClick={() => onSave(mine)}>
          {t('ui.saveChoice')}
        </Button>
      </div>
    </section>
  );
}
