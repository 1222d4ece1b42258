import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { JobRunner, Mails } from '#platform';
import { freePort } from '../support/app.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

const LETTER = {
  subject: 'دعوة إلى مسار',
  paragraphs: ['دعتك رنا إلى <مسار> & فريقه.'],
  link: { label: 'اقبل الدعوة', url: 'http://masar.test/ar/invitation#abc' },
  code: '123456',
  reason: 'وصلتك هذه الرسالة لأن أحدًا كتب عنوانك.',
};

/** A real SMTP server that keeps what it is given; `refuse` is answered to recipients whose address says so. */
async function sink() {
  const got: { to: string[]; raw: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) =>
      done(address.startsWith('gone') ? Object.assign(new Error('No such mailbox'), { responseCode: 550 }) : null),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        got.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(parts).toString() });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return { got, url: `smtp://127.0.0.1:${port}`, close: () => new Promise<void>((done) => server.close(() => done())) };
}

/** The parts of a message as they were written. */
const partsOf = (raw: string): { type: string; text: string }[] =>
  raw
    .split(/^--.*$/m)
    .map((part) => part.trim())
    .filter((part) => /^Content-Type: text\//i.test(part))
    .map((part) => {
      const [head = '', ...body] = part.split(/\r?\n\r?\n/);
      const encoded = body.join('\n\n');
      return {
        type: /text\/\w+/.exec(head)![0],
        text: /base64/i.test(head)
          ? Buffer.from(encoded, 'base64').toString()
          : Buffer.from(
              encoded
                .replaceAll(/=\r?\n/g, '')
                .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
              'latin1',
            ).toString(),
      };
    });

async function until(done: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await done()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It did not happen within five seconds');
}

describe('Mail, with a mail server', () => {
  let server: Awaited<ReturnType<typeof sink>>;
  let database: TestDatabase;
  beforeAll(async () => {
    server = await sink();
    database = await testDatabase({ settings: { smtpUrl: server.url, mailFrom: 'Masar <masar@masar.test>' } });
    await database.app.get(JobRunner).start(database.url, 1);
  });
  afterAll(async () => {
    await database.app.get(JobRunner).stop();
    await database.close();
    await server.close();
  });
  const stateOf = async (kind: string) =>
    (
      await database.query<{ state: string; content: Buffer | null; error: string | null }>(
        'SELECT state, content, error FROM platform.mail WHERE kind = $1',
        [kind],
      )
    )[0];

  it('reaches the person as plain text and as right-to-left HTML, and what it said is kept no longer', async () => {
    await database.app.get(Mails).send('arabic', 'leen@masar.test', 'ar', LETTER);
    await until(async () => (await stateOf('arabic'))?.state === 'sent');
    const mail = server.got.find(({ to }) => to.includes('leen@masar.test'))!;
    const [text, html] = partsOf(mail.raw);
    expect(text).toMatchObject({ type: 'text/plain' });
    expect(text!.text).toContain('http://masar.test/ar/invitation#abc');
    expect(html!.text).toContain('<html lang="ar" dir="rtl">');
    expect(html!.text).toContain('&lt;مسار&gt; &amp; فريقه');
    expect(html!.text).not.toMatch(/<img|https?:\/\/(?!masar\.test)/);
    expect((await stateOf('arabic'))!.content).toBeNull();
  });

  it('is not written when what caused it is not', async () => {
    const work = database.transactions.run(async () => {
      await database.app.get(Mails).send('undone', 'leen@masar.test', 'en', LETTER);
      throw new Error('undone');
    });
    await expect(work).rejects.toThrow('undone');
    expect(await stateOf('undone')).toBeUndefined();
  });

  it('that the server refuses for good is not tried again, and says why', async () => {
    await database.app.get(Mails).send('refused', 'gone@masar.test', 'en', LETTER);
    await until(async () => (await stateOf('refused'))?.state === 'failed');
    expect((await stateOf('refused'))!.error).toContain('No such mailbox');
  });
});

describe('Mail, without a mail server', () => {
  it('is kept, sealed, for an administrator to read', async () => {
    const database = await testDatabase({ settings: { smtpUrl: null, port: await freePort() } });
    await database.app.get(Mails).send('invitation', 'leen@masar.test', 'en', LETTER);
    const [row] = await database.query<{ state: string; recipient: Buffer; content: Buffer }>(
      'SELECT state, recipient, content FROM platform.mail',
    );
    expect(row!.state).toBe('kept');
    expect(row!.recipient.toString()).not.toContain('leen');
    expect(database.app.get(Mails).unseal(row!).letter!.text).toContain('http://masar.test/ar/invitation#abc');
    await database.close();
  });
});
