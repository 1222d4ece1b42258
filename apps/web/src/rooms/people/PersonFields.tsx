import { useContext } from 'react';
import { GOVERNORATES, shortName } from '../../i18n/governorates';
import { FieldErrors, SelectField, TextField } from '../../ui/Field';
import { type Person } from './people.queries';
import { DIFFICULTIES } from './person-form';
import { t } from './words';

const GENDERS = ['female', 'male'] as const;
const REFUGEE = ['registered', 'not_registered', 'no', 'not_said'] as const;
const ANSWERS = ['1', '2', '3', '4'] as const;

/** Four parts in Arabic and the name in Latin letters: who it is. */
export const NameFields = ({ person }: { person?: Person }) => (
  <fieldset>
    <legend>{t('people.group.name')}</legend>
    <div className="quarters">
      <TextField label={t('people.part.first')} name="names.first" defaultValue={person?.names.first} required />
      <TextField label={t('people.part.father')} name="names.father" defaultValue={person?.names.father} />
      <TextField
        label={t('people.part.grandfather')}
        name="names.grandfather"
        defaultValue={person?.names.grandfather}
      />
      <TextField label={t('people.part.family')} name="names.family" defaultValue={person?.names.family} required />
    </div>
    <TextField
      label={t('people.fact.latin')}
      hint={t('people.latinHint')}
      name="latin"
      dir="ltr"
      defaultValue={person?.latin ?? ''}
      autoComplete="off"
    />
  </fieldset>
);

/** A number whose check digit does not fit is taken with a reason: some old ones do not. */
function NationalId({ person }: { person?: Person }) {
  const refused = useContext(FieldErrors).nationalId;
  return (
    <>
      <TextField
        label={t('people.fact.nationalId')}
        hint={
          person?.nationalIdEnding
            ? t('people.idKept', { ending: `•••••${person.nationalIdEnding}` })
            : t('people.idHint')
        }
        name="nationalId"
        dir="ltr"
        inputMode="numeric"
        autoComplete="off"
      />
      {refused && (
        <TextField
          label={t('people.idReason')}
          hint={t('people.idReasonHint')}
          name="nationalIdReason"
          autoComplete="off"
        />
      )}
    </>
  );
}

export const FactFields = ({ person }: { person?: Person }) => (
  <fieldset>
    <legend>{t('people.group.facts')}</legend>
    <div className="halves">
      <NationalId person={person} />
      <TextField
        label={t('people.fact.birthDate')}
        name="birthDate"
        type="date"
        dir="ltr"
        defaultValue={person?.birthDate ?? ''}
      />
      <SelectField label={t('people.fact.gender')} name="gender" defaultValue={person?.gender ?? ''}>
        <option value="">{t('people.unknown')}</option>
        {GENDERS.map((gender) => (
          <option key={gender} value={gender}>
            {t(`people.gender.${gender}`)}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('people.governorate')} name="governorate" defaultValue={person?.governorate ?? ''}>
        <option value="">{t('people.unknown')}</option>
        {GOVERNORATES.map((code) => (
          <option key={code} value={code}>
            {shortName(code)}
          </option>
        ))}
      </SelectField>
      <TextField label={t('people.fact.locality')} name="locality" defaultValue={person?.locality ?? ''} />
      <TextField
        label={t('people.fact.phone')}
        name="phone"
        type="tel"
        dir="ltr"
        defaultValue={person?.phone ?? ''}
        autoComplete="off"
      />
      <TextField
        label={t('people.fact.email')}
        name="email"
        type="email"
        dir="ltr"
        defaultValue={person?.email ?? ''}
        autoComplete="off"
      />
    </div>
  </fieldset>
);

/** What may be asked and may be left: it opens by itself only where something is known. */
export const MoreFields = ({ person }: { person?: Person }) => (
  <details>
    <summary>{t('people.group.more')}</summary>
    <div className="halves mt4">
      <TextField label={t('people.fact.university')} name="university" defaultValue={person?.university ?? ''} />
      <TextField label={t('people.fact.field')} name="field" defaultValue={person?.field ?? ''} />
      <TextField
        label={t('people.fact.graduationYear')}
        name="graduationYear"
        dir="ltr"
        inputMode="numeric"
        defaultValue={person?.graduationYear ?? ''}
      />
      <SelectField label={t('people.fact.refugee')} name="refugee" defaultValue={person?.refugee ?? ''}>
        <option value="">{t('people.notAsked')}</option>
        {REFUGEE.map((answer) => (
          <option key={answer} value={answer}>
            {t(`people.refugee.${answer}`)}
          </option>
        ))}
      </SelectField>
    </div>
    <fieldset className="mt6">
      <legend>{t('people.group.difficulties')}</legend>
      <p className="hint">{t('people.difficultiesHint')}</p>
      <div className="halves">
        {DIFFICULTIES.map((domain) => (
          <SelectField
            key={domain}
            label={t(`people.difficulty.${domain}`)}
            name={`difficulties.${domain}`}
            defaultValue=""
          >
            <option value="">{t('people.notAsked')}</option>
            {ANSWERS.map((answer) => (
              <option key={answer} value={answer}>
                {t(`people.answer.${answer}`)}
              </option>
            ))}
          </SelectField>
        ))}
      </div>
    </fieldset>
  </details>
);
