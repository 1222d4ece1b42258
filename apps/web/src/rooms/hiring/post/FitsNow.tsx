import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';
import { formats } from '../../../i18n/format';
import { type Governorate, shortName } from '../../../i18n/governorates';
import { inLanguage } from '../../../i18n/reader';
import { isolated } from '../../../i18n/words';
import { Card } from '../../../ui/Card';
import { t } from '../words';
import { type DraftSkill } from './draft';

/** Will anybody fit? Counted while the role is being written. */
export function FitsNow({ skills, governorate }: { skills: DraftSkill[]; governorate: Governorate | null }) {
  const required = skills.filter(({ need }) => need === 'required');
  const { data } = useQuery({
    queryKey: ['roles', 'fit', required, governorate],
    enabled: required.length > 0,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await answer(api.POST('/api/v1/roles/fit', { body: { skills: required, governorate }, signal }))).data,
  });
  const f = formats();
  return (
    <Card title={t('post.fitsNow')}>
      {!required.length || !data ? (
        <p className="soft">{t('post.fitsHint')}</p>
      ) : (
        <div aria-live="polite">
          <p className="fig">
            <span className="num">{f.count(data.count)}</span> <small>{t('post.haveAll', { n: data.count })}</small>
          </p>
          <div className="opt mt4">
            {governorate && (
              <>
                <span className="soft">{t('post.ofThemIn', { place: shortName(governorate) })}</span>
                <b className="num">{f.count(data.inGovernorate)}</b>
              </>
            )}
            {data.looser && (
              <>
                <span className="soft">
                  {t('post.ifPreferred', { skill: isolated(inLanguage(data.looser.label)) })}
                </span>
                <b className="num t-acc">{f.count(data.looser.count)}</b>
              </>
            )}
          </div>
        </div>
      )}
    </Card>
  );
}
