import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { answer, api } from '../../../api/client';
import { type Governorate, shortName, GOVERNORATES } from '../../../i18n/governorates';
import { Form } from '../../../ui/Form';
import { SelectField, TextArea, TextField } from '../../../ui/Field';
import { Icon } from '../../../ui/Icon';
import { type NewRole } from '../hiring.queries';
import { KIND, PROFESSION } from '../wording';
import { t } from '../words';
import { bodyOf, type Draft, type DraftSkill, withSuggestion } from './draft';
import { FitsNow } from './FitsNow';
import { PayFields } from './PayFields';
import './post.css';
import { SkillsField } from './SkillsField';

/** A pasted text fills the fields; the person corrects them. `acts`: what may be done with it. */
export function RoleForm({
  initial,
  reads,
  error,
  onSubmit,
  acts,
}: {
  initial: Draft;
  /** Whether a pasted text is read. */
  reads: boolean;
  error: unknown;
  onSubmit: (body: Omit<NewRole, 'state' | 'companyId'>) => void;
  acts: ReactNode;
}) {
  const [draft, setDraft] = useState(initial);
  const [filled, setFilled] = useState(0);
  const [skills, setSkills] = useState<DraftSkill[]>(initial.skills);
  const [governorate, setGovernorate] = useState<Governorate | null>(initial.governorate);
  const reading = useMutation({
    mutationFn: async (text: string) => (await answer(api.POST('/api/v1/roles/suggestion', { body: { text } }))).data,
    onSuccess: (said, text) => {
      const next = withSuggestion(draft, text, said);
      setDraft(next);
      setSkills(next.skills);
      setGovernorate(next.governorate);
      setFilled((times) => times + 1);
    },
  });
  const read = (text: string) => reads && text.trim().length > 20 && reading.mutate(text);
  return (
    <Form error={error} onSubmit={(form) => onSubmit(bodyOf(form, skills))}>
      <div className="cols rp">
        <div className="card" key={filled}>
          <TextArea
            label={t('post.description')}
            name="description"
            rows={8}
            defaultValue={draft.description}
            maxLength={10_000}
            required
            hint={
              reads && (
                <span className="row" role="status">
                  {reading.isPending && t('post.reading')}
                  {reading.data && !reading.isPending && (
                    <>
                      <Icon name="check" size={16} /> {t('post.facts', { n: reading.data.facts })}
                    </>
                  )}
                  {!reading.data && !reading.isPending && t('post.pasteHint')}
                </span>
              )
            }
            onPaste={({ currentTarget }) => setTimeout(() => read(currentTarget.value))}
          />
          <div className="two">
            <TextField
              label={t('post.titleAr')}
              name="title.ar"
              defaultValue={draft.title.ar}
              maxLength={200}
              dir="rtl"
            />
            <TextField
              label={t('post.titleEn')}
              name="title.en"
              defaultValue={draft.title.en}
              maxLength={200}
              dir="ltr"
            />
            <SelectField label={t('post.profession')} name="profession" defaultValue={draft.profession}>
              {Object.entries(PROFESSION).map(([value, word]) => (
                <option key={value} value={value}>
                  {t(word)}
                </option>
              ))}
            </SelectField>
            <SelectField label={t('post.kind')} name="kind" defaultValue={draft.kind}>
              {Object.entries(KIND).map(([value, word]) => (
                <option key={value} value={value}>
                  {t(word)}
                </option>
              ))}
            </SelectField>
          </div>
          <div className="mt6">
            <SkillsField need="required" label={t('post.required')} skills={skills} onChange={setSkills} />
            <SkillsField need="preferred" label={t('post.preferred')} skills={skills} onChange={setSkills} />
          </div>
          <div className="two">
            <SelectField
              label={t('post.governorate')}
              name="governorate"
              defaultValue={draft.governorate ?? ''}
              onChange={({ target }) => setGovernorate((target.value || null) as Governorate | null)}
            >
              <option value="">{t('place.anywhere')}</option>
              {GOVERNORATES.map((code) => (
                <option key={code} value={code}>
                  {shortName(code)}
                </option>
              ))}
            </SelectField>
            <SelectField label={t('post.remote')} name="remote" defaultValue={draft.remote}>
              <option value="no">{t('remote.no')}</option>
              <option value="partly">{t('remote.partly')}</option>
              <option value="yes">{t('remote.yes')}</option>
            </SelectField>
            <SelectField label={t('post.market')} name="market" defaultValue={draft.market}>
              <option value="export">{t('market.export')}</option>
              <option value="local">{t('market.local')}</option>
            </SelectField>
            <TextField
              label={t('post.seats')}
              name="seats"
              inputMode="numeric"
              dir="ltr"
              defaultValue={draft.seats}
              required
            />
            <TextField label={t('post.closesOn')} name="closesOn" type="date" dir="ltr" defaultValue={draft.closesOn} />
          </div>
          <PayFields salary={draft.salary} />
        </div>
        <aside className="pool stack">
          <FitsNow skills={skills} governorate={governorate} />
          {acts}
          <p className="sm muted">{t('post.bothLanguages')}</p>
        </aside>
      </div>
    </Form>
  );
}
