import { useSuspenseQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { formats } from '../../../i18n/format';
import { inLanguage } from '../../../i18n/reader';
import { isolated } from '../../../i18n/words';
import { Icon } from '../../../ui/Icon';
import { Name } from '../../../ui/text';
import { skillsQuery } from '../hiring.queries';
import { t } from '../words';
import { type DraftSkill } from './draft';

const LEVELS = [1, 2, 3, 4, 5];

/** The skills of one kind as tags with their level; one is added by its name in either language. */
export function SkillsField({
  need,
  label,
  skills,
  onChange,
}: {
  need: DraftSkill['need'];
  label: string;
  skills: DraftSkill[];
  onChange: (skills: DraftSkill[]) => void;
}) {
  const id = useId();
  const all = useSuspenseQuery(skillsQuery).data;
  const nameOf = (code: string) => inLanguage(all.find((one) => one.code === code)?.name ?? { ar: code, en: code });
  const taken = new Set(skills.map(({ skill }) => skill));
  const own = skills.filter((one) => one.need === need);
  const add = (field: HTMLInputElement) => {
    const typed = field.value.trim().toLowerCase();
    const found = all.find(({ code, name }) => [code, name.ar, name.en].some((word) => word.toLowerCase() === typed));
    if (!found || taken.has(found.code)) return;
    onChange([...skills, { skill: found.code, level: 2, need }]);
    field.value = '';
  };
  return (
    <div className="field" role="group" aria-labelledby={`${id}-label`}>
      <span className="flabel" id={`${id}-label`}>
        {label}
      </span>
      <div className="tags">
        {own.map((one) => (
          <span className="tag on" key={one.skill}>
            <Name>{nameOf(one.skill)}</Name>
            <select
              aria-label={t('post.levelOf', { skill: isolated(nameOf(one.skill)) })}
              value={one.level}
              onChange={({ target }) =>
                onChange(skills.map((other) => (other === one ? { ...one, level: Number(target.value) } : other)))
              }
            >
              {LEVELS.map((level) => (
                <option key={level} value={level}>
                  {formats().count(level)}
                </option>
              ))}
            </select>
            <button
              type="button"
              aria-label={t('post.remove', { skill: isolated(nameOf(one.skill)) })}
              onClick={() => onChange(skills.filter((other) => other !== one))}
            >
              <Icon name="x" size={14} />
            </button>
          </span>
        ))}
        <input
          className="input sm add"
          list={`${id}-list`}
          placeholder={t('post.addSkill')}
          aria-label={t('post.addTo', { list: label })}
          dir="auto"
          onChange={({ currentTarget }) => add(currentTarget)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add(event.currentTarget);
          }}
        />
        <datalist id={`${id}-list`}>
          {all
            .filter(({ code }) => !taken.has(code))
            .map(({ code, name }) => (
              <option key={code} value={inLanguage(name)} />
            ))}
        </datalist>
      </div>
    </div>
  );
}
