import { useDimensions } from './names';
import { type Question } from './question';
import { t } from './words';
import { Button } from '../../ui/Button';
import { SelectField, TextField } from '../../ui/Field';

/** Both dates, what to take the figure apart by, and whom to count. Each choice is an address of its own. */
export function IndicatorControls({ question, onAsk }: { question: Question; onAsk: (next: Question) => void }) {
  const { offered, title, values, value } = useDimensions();
  const { by, filter } = question;
  const chooseBy = (place: number, code: string) => {
    const next = [...by];
    if (code) next[place] = code;
    else next.splice(place, 1);
    onAsk({ ...question, by: [...new Set(next)] });
  };
  const without = (code: string) => Object.fromEntries(Object.entries(filter).filter(([name]) => name !== code));
  const chooseFilter = (pair: string) => {
    const [code = '', chosen = ''] = pair.split('=');
    if (code) onAsk({ ...question, filter: { ...filter, [code]: chosen } });
  };
  return (
    <div className="card">
      <div className="filters">
        <TextField
          label={t('indicators.asOf')}
          name="asOf"
          type="date"
          dir="ltr"
          value={question.asOf ?? ''}
          onChange={(event) => onAsk({ ...question, asOf: event.target.value || undefined })}
        />
        <TextField
          label={t('indicators.knownOn')}
          name="knownOn"
          type="date"
          dir="ltr"
          value={question.knownOn?.slice(0, 10) ?? ''}
          onChange={(event) => onAsk({ ...question, knownOn: event.target.value || undefined })}
        />
        {[0, 1].slice(0, by.length + 1).map((place) => (
          <SelectField
            key={place}
            label={t(place ? 'indicators.andBy' : 'indicators.by')}
            name={`by${place}`}
            value={by[place] ?? ''}
            onChange={(event) => chooseBy(place, event.target.value)}
          >
            <option value="">{t('indicators.whole')}</option>
            {offered.map(({ code }) => (
              <option key={code} value={code} disabled={by.includes(code) && by[place] !== code}>
                {title(code)}
              </option>
            ))}
          </SelectField>
        ))}
        <SelectField
          label={t('indicators.filter')}
          name="filter"
          value=""
          onChange={(event) => chooseFilter(event.target.value)}
        >
          <option value="">{t('indicators.everybody')}</option>
          {offered
            .filter(({ code }) => values(code).length > 0 && !filter[code])
            .map(({ code }) => (
              <optgroup key={code} label={title(code)}>
                {values(code).map((one) => (
                  <option key={one.value} value={`${code}=${one.value}`}>
                    {value(code, one.value)}
                  </option>
                ))}
              </optgroup>
            ))}
        </SelectField>
      </div>
      {Object.keys(filter).length > 0 && (
        <div className="row wrapf mt2">
          {Object.entries(filter).map(([code, chosen]) => (
            <Button
              key={code}
              size="sm"
              icon="x"
              aria-label={t('indicators.dropFilter', { filter: value(code, chosen) })}
              onClick={() => onAsk({ ...question, filter: without(code) })}
            >
              {`${title(code)}: ${value(code, chosen)}`}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
