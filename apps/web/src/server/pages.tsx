import { type ReactNode } from 'react';
import { formats } from '../i18n/format';
import { inLanguage } from '../i18n/reader';
import { Intake, Intakes } from '../pages/Intakes';
import { NotFound } from '../pages/NotFound';
import { type PageData } from '../pages/page.types';
import { Progress } from '../pages/Progress';
import { Role, Roles } from '../pages/Roles';
import { Verify } from '../pages/Verify';
import { jobPosting } from './job-posting';
import { t } from '../pages/words';

interface Drawn<Data> {
  title: (data: Data) => string;
  description?: (data: Data) => string;
  hidden?: boolean;
  about?: (data: Data) => object;
  body: (data: Data) => ReactNode;
}

const VERDICT = {
  form: 'pages.verify',
  unknown: 'pages.unknown',
  revoked: 'pages.revoked',
  valid: 'pages.valid',
} as const;

export const PAGES: { [Name in keyof PageData]: Drawn<PageData[Name]> } = {
  progress: {
    title: () => t('pages.progress'),
    description: ({ indicators: { graduates, professionals }, asOf }) =>
      [
        `${t('pages.graduates')}: ${formats().count(graduates.value)}.`,
        `${t('pages.professionals')}: ${formats().count(professionals.value)}.`,
        t('pages.asOf', { day: formats().day(asOf) }),
        t('pages.about'),
      ].join(' '),
    body: (data) => <Progress data={data} />,
  },
  verify: {
    title: (data) => ('serial' in data ? `${t(VERDICT[data.state])}: ${data.serial}` : t(VERDICT[data.state])),
    hidden: true,
    body: (data) => <Verify data={data} />,
  },
  intakes: {
    title: () => t('pages.openIntakes'),
    description: () => t('pages.intakesLead'),
    body: (data) => <Intakes data={data} />,
  },
  intake: { title: ({ title }) => inLanguage(title), body: (data) => <Intake data={data} /> },
  roles: {
    title: () => t('pages.openRoles'),
    description: () => t('pages.rolesLead'),
    body: (data) => <Roles data={data} />,
  },
  role: {
    title: ({ title, company }) => `${inLanguage(title)} · ${inLanguage(company)}`,
    description: ({ description }) => (description ? inLanguage(description).slice(0, 200) : t('pages.rolesLead')),
    about: jobPosting,
    body: (data) => <Role data={data} />,
  },
  'not-found': { title: () => t('pages.notFound'), hidden: true, body: () => <NotFound /> },
};
