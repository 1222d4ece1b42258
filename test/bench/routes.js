import { SIZE } from './fill.js';

/** The hot routes: what is asked of the baseline and of the application, for the same answer. */
export async function routes(client, origin) {
  const coordinator = await signIn(origin, 'coordinator');
  const trainee = await signIn(origin, 'trainee');
  const { rows } = await client.query(
    `SELECT g.scope_id AS id FROM identity.role_grant g JOIN identity.account a ON a.id = g.account_id WHERE a.email = 'trainee@demo.masar.test'`,
  );
  const words = encodeURIComponent('محمد خليل');
  const sheets = await sheetsOf(client);
  const plain = ({ id }) => ({ path: `/sessions/${id}/sheet`, headers: {}, id: 'enrolment_id' });
  const ours = ({ id, version }) => ({
    path: `/api/v1/sessions/${id}/sheet`,
    headers: { ...coordinator, 'if-match': `"v${version}"` },
    id: 'enrolmentId',
  });
  return [
    {
      name: '50 cohorts with attendance',
      baseline: { path: '/cohorts' },
      masar: { path: '/api/v1/cohorts?limit=50', headers: coordinator },
    },
    {
      name: "one person's progress",
      baseline: { path: `/persons/${rows[0].id}/path` },
      masar: { path: '/api/v1/me/path', headers: trainee },
    },
    {
      name: `marking ${SIZE.trainees}`,
      baseline: { method: 'PUT', perConnection: (one, place) => mark(one, sheets[place], plain) },
      masar: { method: 'PUT', perConnection: (one, place) => mark(one, sheets[place], ours) },
    },
    {
      name: `search among ${SIZE.persons.toLocaleString('en')}`,
      baseline: { path: `/persons?q=${words}` },
      masar: { path: `/api/v1/persons?q=${words}`, headers: coordinator },
    },
  ];
}

/** Saves the whole sheet again and again, each time with other marks and with the version that the save before answered. */
function mark(connection, sheet, asked) {
  let count = 0;
  connection.setRequests([
    {
      method: 'PUT',
      setupRequest: (request) => {
        const status = count++ % 2 ? 'present' : 'late';
        const { path, headers, id } = asked(sheet);
        const body = JSON.stringify({ marks: sheet.enrolments.map((enrolment) => ({ [id]: enrolment, status })) });
        return { ...request, path, headers: { ...headers, 'content-type': 'application/json' }, body };
      },
      onResponse: (_, body) => (sheet.version = JSON.parse(body).version),
    },
  ]);
}

/** A sheet for each of 16 who mark at once. */
async function sheetsOf(client) {
  const { rows } = await client.query(
    `SELECT s.id, s.version, ARRAY(SELECT e.id FROM training.enrolment e WHERE e.cohort_id = s.cohort_id) AS enrolments
     FROM training.class_session s JOIN training.cohort c ON c.id = s.cohort_id WHERE c.code LIKE 'BENCH-%' ORDER BY s.id LIMIT 16`,
  );
  return rows;
}

async function signIn(origin, account) {
  const answer = await fetch(`${origin}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ email: `${account}@demo.masar.test`, password: 'masar-demo-2021' }),
  });
  if (!answer.ok) throw new Error(`${account} could not sign in: ${answer.status}`);
  return { cookie: answer.headers.getSetCookie()[0].split(';')[0], 'sec-fetch-site': 'same-origin' };
}
