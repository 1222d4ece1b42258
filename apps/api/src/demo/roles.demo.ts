import { type LoadedHiring } from '#hiring';
import { type Governorate, addDays } from '#platform';
import { demoId } from './demo-ids.js';

/** One of the demo's roles; `skills` reads `code level`, after `|` the preferred ones; days count from today. */
export interface DemoRole {
  company: number;
  title: [ar: string | null, en: string | null];
  profession: 'programmers' | 'designers' | 'developers' | 'directors' | 'other';
  kind: 'employment' | 'internship' | 'freelance' | 'government';
  seats: number;
  place: [Governorate | null, 'no' | 'partly' | 'yes'];
  market: 'export' | 'local';
  pay: [min: number, max: number, 'ILS' | 'USD' | 'JOD', 'month' | 'hour' | 'project'] | null;
  opened: number;
  closes: number | null;
  state: 'draft' | 'open' | 'filled' | 'closed';
  skills: string;
  description: string;
}

const role = (
  company: number,
  title: DemoRole['title'],
  [profession, kind, seats]: [DemoRole['profession'], DemoRole['kind'], number],
  [place, market, pay]: [DemoRole['place'], DemoRole['market'], DemoRole['pay']],
  [opened, closes, state]: [number, number | null, DemoRole['state']],
  skills: string,
  description: string,
): DemoRole => ({
  company,
  title,
  profession,
  kind,
  seats,
  place,
  market,
  pay,
  opened,
  closes,
  state,
  skills,
  description,
});

/** Twenty roles of eleven companies. The first four are of the company whose account is in the demo, the next three of the other. */
export const DEMO_ROLES: DemoRole[] = [
  role(
    1,
    ['مطوّر واجهات أمامية', 'Front-end developer'],
    ['developers', 'employment', 3],
    [['PS-RBH', 'partly'], 'export', [320_000, 480_000, 'ILS', 'month']],
    [-40, 16, 'open'],
    'react 3, typescript 3, css 3, rest 3, unit-testing 2, git 2 | web-accessibility 2, i18n 2',
    'نعمل مع مصمّمين على تطبيق لعميل في الخارج. فريق من ستة، مراجعة شيفرة كل يوم، ولقاء قصير في الصباح. العمل من مكتب رام الله أو عن بعد.',
  ),
  role(
    1,
    ['مطوّر خلفية', 'Back-end developer'],
    ['developers', 'employment', 2],
    [[null, 'yes'], 'export', [380_000, 560_000, 'ILS', 'month']],
    [-12, 24, 'open'],
    'nodejs 3, typescript 3, postgresql 3, rest 3 | docker 2, nestjs 2',
    'Services for a booking platform in the Gulf: NestJS and PostgreSQL, tests before features, on call one week in six.',
  ),
  role(
    1,
    ['متدرب ضمان جودة', 'QA intern'],
    ['other', 'internship', 1],
    [['PS-NBS', 'no'], 'local', [190_000, 190_000, 'ILS', 'month']],
    [-30, 6, 'open'],
    'unit-testing 2, debugging 2, english 2, technical-writing 2 | git 2',
    'ثلاثة أشهر مع فريق الاختبار في مكتب نابلس: تكتب حالات اختبار، وتعيد إنتاج الأعطال، وتتعلّم الأتمتة.',
  ),
  role(
    1,
    ['مهندس برمجيات مبتدئ', 'Junior software engineer'],
    ['programmers', 'employment', 6],
    [['PS-RBH', 'partly'], 'export', [300_000, 420_000, 'ILS', 'month']],
    [-140, -60, 'filled'],
    'javascript 3, sql 3, git 2 | react 3',
    'First job for six graduates, each with a mentor of the team.',
  ),
  role(
    2,
    ['محلل بيانات', 'Data analyst'],
    ['programmers', 'employment', 2],
    [['PS-HBN', 'partly'], 'local', [350_000, 450_000, 'ILS', 'month']],
    [-20, 20, 'open'],
    'sql 3, data-analysis 3, data-visualisation 3, excel 3 | power-bi 2, python 3',
    'تقارير أسبوعية لشركات صناعية في الخليل، ولوحات يفهمها غير المختص.',
  ),
  role(
    2,
    ['مهندس تعلّم آلي', 'Machine learning engineer'],
    ['programmers', 'employment', 1],
    [[null, 'yes'], 'export', [120_000, 180_000, 'USD', 'month']],
    [-9, 30, 'open'],
    'python 3, machine-learning 3, scikit-learn 3, sql 3 | deep-learning 2, docker 2',
    'Forecasts of demand for retailers abroad. You own a model from the first notebook to the alarm that rings when it drifts.',
  ),
  role(
    2,
    ['متدرب تطوير ويب', 'Web development intern'],
    ['developers', 'internship', 2],
    [['PS-HBN', 'no'], 'local', [150_000, 150_000, 'ILS', 'month']],
    [-16, 12, 'open'],
    'html 3, css 3, javascript 2 | react 3',
    'نقبل من لم يتخرج بعد. ستة أشهر، أربع ساعات في اليوم.',
  ),
  role(
    3,
    ['مطوّر تطبيقات كاملة', 'Full-stack developer'],
    ['developers', 'employment', 4],
    [['PS-RBH', 'no'], 'export', [400_000, 600_000, 'ILS', 'month']],
    [-25, 15, 'open'],
    'react 3, nodejs 3, sql 3, git 2, english 3 | docker 2, ci-cd 2',
    'Client teams in Europe, our team in Ramallah. English every day.',
  ),
  role(
    3,
    ['مختبر برمجيات', 'Software tester'],
    ['other', 'freelance', 3],
    [['PS-NBS', 'yes'], 'export', [60_000, 80_000, 'USD', 'month']],
    [-18, 10, 'open'],
    'unit-testing 2, english 3, technical-writing 2 | debugging 3',
    'عقد ستة أشهر لعميل في دبي: حالات اختبار وبلاغات أعطال. الأتمتة ميزة وليست شرطًا.',
  ),
  role(
    4,
    ['مبرمج ألعاب', 'Game programmer'],
    ['programmers', 'employment', 1],
    [['PS-NBS', 'no'], 'export', [360_000, 460_000, 'ILS', 'month']],
    [-33, 9, 'open'],
    'javascript 3, algorithms 2, debugging 3, git 2',
    'A word game in Arabic with half a million players, and its next edition.',
  ),
  role(
    5,
    ['مهندس بيانات', 'Data engineer'],
    ['programmers', 'employment', 2],
    [['PS-GZA', 'yes'], 'export', [90_000, 130_000, 'USD', 'month']],
    [-14, 28, 'open'],
    'sql 3, python 3, postgresql 2, data-modelling 3 | etl 2, docker 1',
    'العمل عن بعد من أي محافظة. خطوط بيانات لمنظمات صحية، وأجر ثابت مهما كانت الكهرباء.',
  ),
  role(
    6,
    ['مصمّم واجهات', 'UI designer'],
    ['designers', 'employment', 1],
    [['PS-BTH', 'partly'], 'local', [320_000, 400_000, 'ILS', 'month']],
    [-22, 18, 'open'],
    'ui-design 3, figma 3, typography 3 | web-accessibility 3, css 2',
    'Interfaces that read from right to left by design, not by mirror.',
  ),
  role(
    7,
    ['مطوّر متاجر إلكترونية', 'E-commerce developer'],
    ['developers', 'employment', 2],
    [['PS-NBS', 'partly'], 'local', [300_000, 380_000, 'ILS', 'month']],
    [-28, 14, 'open'],
    'javascript 3, html 3, css 3, sql 3 | react 3, rest 3',
    'متاجر لمصانع نابلس: دفع إلكتروني، وشحن، وواجهة عربية سريعة على الهاتف.',
  ),
  role(
    8,
    ['محلل أمن معلومات', 'Information security analyst'],
    ['programmers', 'employment', 1],
    [['PS-RBH', 'no'], 'local', [450_000, 550_000, 'ILS', 'month']],
    [-7, 35, 'open'],
    'linux 2, web-security 2, english 3 | docker 2, monitoring 1',
    'Watches the networks of two banks and writes what happened so that a director understands it.',
  ),
  role(
    9,
    ['مطوّر محتوى تعليمي تفاعلي', 'Interactive learning developer'],
    ['developers', 'freelance', 1],
    [[null, 'yes'], 'export', [8_000, 12_000, 'USD', 'hour']],
    [-11, 21, 'open'],
    'html 3, javascript 3, responsive-design 3 | web-accessibility 2',
    'Lessons for schools in three countries; pay by the hour, work when you like.',
  ),
  role(
    7,
    ['مدير منتج مبتدئ', 'Junior product manager'],
    ['directors', 'employment', 1],
    [['PS-NBS', 'no'], 'local', null],
    [-19, 11, 'open'],
    'product-management 2, requirements 2, presentation 2 | scrum 2',
    'تسأل التجّار عمّا يعطّلهم، وتكتب ما يُبنى أولًا ولماذا.',
  ),
  role(
    3,
    ['مهندس واجهات', 'Front-end engineer'],
    ['developers', 'employment', 8],
    [['PS-RBH', 'partly'], 'export', [350_000, 500_000, 'ILS', 'month']],
    [-150, -70, 'filled'],
    'react 3, typescript 3, css 3, git 2',
    'Eight seats for the graduates of summer.',
  ),
  role(
    10,
    ['مبرمج', 'Programmer'],
    ['programmers', 'employment', 2],
    [['PS-TKM', 'no'], 'local', [280_000, 340_000, 'ILS', 'month']],
    [-130, -50, 'closed'],
    'javascript 3, sql 3, html 3',
    'برنامج حساب الكميات لمكاتب الهندسة.',
  ),
  role(
    11,
    ['مطوّر تطبيقات ميدانية', 'Field application developer'],
    ['developers', 'employment', 1],
    [['PS-QQA', 'partly'], 'local', [300_000, 360_000, 'ILS', 'month']],
    [-5, 40, 'open'],
    'javascript 3, rest 3, sql 3 | react 3, i18n 2',
    'An app that farmers use with one hand and no network.',
  ),
  role(
    1,
    [null, 'Design systems engineer'],
    ['designers', 'employment', 1],
    [['PS-RBH', 'partly'], 'export', [420_000, 520_000, 'ILS', 'month']],
    [-1, 45, 'draft'],
    'css 3, design-systems 2, react 3 | web-accessibility 2, ui-design 2',
    'Keeps our components honest in two languages.',
  ),
];

export const roleRows = (today: string): NonNullable<LoadedHiring['roles']> =>
  DEMO_ROLES.map(
    ({ company, title, profession, kind, seats, place, market, pay, opened, closes, state, description }, at) => ({
      profession,
      kind,
      seats,
      market,
      state,
      description,
      id: demoId('role', at + 1),
      companyId: demoId('company', company),
      titleAr: title[0],
      titleEn: title[1],
      governorate: place[0],
      remote: place[1],
      salaryMin: pay?.[0] ?? null,
      salaryMax: pay?.[1] ?? null,
      currency: pay?.[2] ?? null,
      per: pay?.[3] ?? null,
      openedOn: state === 'draft' ? null : addDays(today, opened),
      closesOn: closes === null ? null : addDays(today, closes),
      createdAt: new Date(`${addDays(today, opened)}T06:${String(10 + at)}:00Z`),
    }),
  );

export const roleSkillRows = (): NonNullable<LoadedHiring['skills']> =>
  DEMO_ROLES.flatMap(({ skills }, at) =>
    skills.split('|').flatMap((part, place) =>
      part.split(',').map((entry) => {
        const [skill, level] = entry.trim().split(' ');
        const need = place === 0 ? ('required' as const) : ('preferred' as const);
        return { roleId: demoId('role', at + 1), skill: skill!, level: Number(level), need };
      }),
    ),
  );
