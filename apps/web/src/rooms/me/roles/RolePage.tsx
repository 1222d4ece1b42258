import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formats } from '../../../i18n/format';
import { inLanguage, reader } from '../../../i18n/reader';
import { Badge, Tag } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { PageHead } from '../../../ui/PageHead';
import { Name } from '../../../ui/text';
import { genderOf } from '../GraduationCard';
import { pathQuery } from '../me.queries';
import { ApplySheet } from './ApplySheet';
import { Reasons } from './FitRow';
import { type OwnRole, ownRoleQuery } from './roles.queries';
import { KIND, placeOf, rangeOf } from './wording';
import { t } from './words';

const route = getRouteApi('/$lang/signed-in/me/roles/$roleId');

export function RolePage() {
  const { roleId } = route.useParams();
  const gender = genderOf(useSuspenseQuery(pathQuery).data.data);
  const { data: own } = useSuspenseQuery(ownRoleQuery(roleId)).data;
  const [applying, setApplying] = useState(false);
  const { role } = own;
  return (
    <div className="tr stack">
      <PageHead
        title={<Name>{inLanguage(role.title)}</Name>}
        tab={inLanguage(role.title)}
        crumb={
          <Link to="/$lang/me/roles" params={{ lang: reader().lang }}>
            {t('roles.title')}
          </Link>
        }
        lead={<Facts own={own} />}
      />
      <Card title={t('roles.why', { g: gender })}>
        <Reasons own={own} gender={gender} />
        <p className="row mt4">
          {own.canApply && (
            <Button look="primary" size="big" onClick={() => setApplying(true)}>
              {t('roles.apply', { g: gender })}
            </Button>
          )}
          {own.stage && own.stage !== 'withdrawn' && (
            <Badge tone="ok" icon="check">
              {t('roles.applied', { g: gender })}
            </Badge>
          )}
        </p>
      </Card>
      <Card title={t('roles.about')}>
        <p className="written" dir="auto">
          {role.description}
        </p>
        <Skills own={own} need="required" title={t('roles.requiredSkills')} />
        <Skills own={own} need="preferred" title={t('roles.preferredSkills')} />
      </Card>
      {applying && <ApplySheet own={own} gender={gender} onClose={() => setApplying(false)} />}
    </div>
  );
}

function Facts({ own: { role } }: { own: OwnRole }) {
  const pay = rangeOf(role);
  return (
    <>
      <Name>{inLanguage(role.company.name)}</Name> · {t(KIND[role.kind])} · {placeOf(role)}
      {pay && (
        <>
          {' · '}
          <span className="nw">{pay}</span>
        </>
      )}
      {role.closesOn && ` · ${t('roles.closes', { day: formats().day(role.closesOn) })}`}
    </>
  );
}

const Skills = ({ own, need, title }: { own: OwnRole; need: 'required' | 'preferred'; title: string }) => {
  const parts = own.fit.parts.filter((part) => part.need === need);
  if (!parts.length) return null;
  return (
    <>
      <h3 className="mt4">{title}</h3>
      <p className="row wrapf mt2">
        {parts.map(({ skill, label, have, wanted }) => (
          <Tag key={skill} state={have >= wanted ? 'on' : 'miss'}>
            <Name>{inLanguage(label)}</Name>
            <span className="vh"> {have >= wanted ? t('roles.have') : t('roles.lack')}</span>
          </Tag>
        ))}
      </p>
    </>
  );
};
