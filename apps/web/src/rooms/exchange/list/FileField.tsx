import { useState } from 'react';
import { Field } from '../../../ui/Field';
import { Name } from '../../../ui/text';
import { t } from '../words';

const ACCEPTED = '.xlsx,.xlsm,.xls,.csv,.tsv,.txt,.html,.htm';

/** A file, chosen with our own words: those of a browser are in the browser's language. */
export function FileField() {
  const [chosen, setChosen] = useState('');
  return (
    <Field label={t('imports.file')} name="file" hint={t('imports.fileHint')}>
      {(control) => (
        <label className="input file">
          <input
            {...control}
            className="vh"
            type="file"
            accept={ACCEPTED}
            required
            onChange={({ target }) => setChosen(target.files?.[0]?.name ?? '')}
          />
          <span className="btn sm">{t('imports.choose')}</span>
          {chosen ? <Name>{chosen}</Name> : <span className="muted">{t('imports.noFile')}</span>}
        </label>
      )}
    </Field>
  );
}
