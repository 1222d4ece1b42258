import { createLink } from '@tanstack/react-router';
import { useState } from 'react';
import { inLanguage, reader } from '../../../i18n/reader';
import { Button, LinkButton } from '../../../ui/Button';
import { ReasonLine } from '../../../ui/ReasonLine';
import { Name } from '../../../ui/text';
import { formats } from '../../../i18n/format';
import { ApplySheet } from './ApplySheet';
import { type OwnRole } from './roles.queries';
import { placeOf, rangeOf } from './wording';
import { t } from './words';

const ButtonLink = createLink(LinkButton);

/** A role that fits, why, and the way to it: one tap to the confirmation, one to send. */
export function FitRow({ own, first, gender }: { own: OwnRole; first: boolean; gender: string }) {
  const [applying, setApplying] = useState(false);
  const pay = rangeOf(own.role);
  return (
    <li>
      <div className="grow">
        <b>
          <Name>{inLanguage(own.role.title)}</Name>
        </b>
        <p className="sub">
          <Name>{inLanguage(own.role.company.name)}</Name> · {placeOf(own.role)}
          {pay && (
            <>
              {' · '}
              <span className="nw">{pay}</span>
            </>
          )}
        </p>
        <div className="mt2">
          <Reasons own={own} gender={gender} />
        </div>
        <p className="row mt3">
          {own.canApply && (
            <Button look={first ? 'primary' : undefined} onClick={() => setApplying(true)}>
              {t('roles.apply', { g: gender })}
            </Button>
          )}
          <ButtonLink look="quiet" to="/$lang/me/roles/$roleId" params={{ lang: reader().lang, roleId: own.role.id }}>
            {t('roles.details')}
          </ButtonLink>
        </p>
      </div>
      {applying && <ApplySheet own={own} gender={gender} onClose={() => setApplying(false)} />}
    </li>
  );
}

/** Why it fits, and what is missing. */
export function Reasons({ own, gender }: { own: OwnRole; gender: string }) {
  const { fit, role } = own;
  const missing = fit.parts.filter(({ need, have, wanted }) => need === 'required' && have < wanted);
  return (
    <>
      {own.invited && <ReasonLine kind="for">{t('roles.invited', { g: gender })}</ReasonLine>}
      {fit.required > 0 && (
        <ReasonLine kind="for">{t('roles.required', { met: fit.requiredMet, of: fit.required })}</ReasonLine>
      )}
      {own.inGovernorate && <ReasonLine kind="for">{t('roles.inGovernorate', { g: gender })}</ReasonLine>}
      {role.kind === 'internship' && <ReasonLine kind="for">{t('roles.takesTrainees')}</ReasonLine>}
      {missing.length > 0 && (
        <ReasonLine kind="waiting">
          {t('roles.missing', {
            skills: formats().list(missing.map(({ label }) => `\u2068${inLanguage(label)}\u2069`)),
          })}
        </ReasonLine>
      )}
    </>
  );
}
