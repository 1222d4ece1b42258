import { NoAnswer, Refusal } from './client';
import { Intent } from './intent';

const keysOf = () => {
  const keys: string[] = [];
  const call = (outcome: () => unknown) => (headers: { 'Idempotency-Key': string }) => {
    keys.push(headers['Idempotency-Key']);
    return Promise.resolve().then(outcome);
  };
  return { keys, call };
};
const fail = (error: Error) => () => {
  throw error;
};
const refused = new Refusal({ type: '', title: 'full', status: 422, code: 'cohort.full' });

it('repeats under the same key while nobody knows whether the request arrived', async () => {
  const { keys, call } = keysOf();
  const intent = new Intent();
  await expect(intent.send({ name: 'نابلس 9' }, call(fail(new NoAnswer())))).rejects.toThrow(NoAnswer);
  await intent.send(
    { name: 'نابلس 9' },
    call(() => 'there'),
  );
  expect(keys[1]).toBe(keys[0]);
});

it('takes a new key once there was an answer, and for another wish', async () => {
  const { keys, call } = keysOf();
  const intent = new Intent();
  await expect(intent.send({ name: 'a' }, call(fail(refused)))).rejects.toThrow(Refusal);
  await expect(intent.send({ name: 'a' }, call(fail(new NoAnswer())))).rejects.toThrow(NoAnswer);
  await intent.send(
    { name: 'b' },
    call(() => 'there'),
  );
  expect(new Set(keys).size).toBe(3);
});

it('puts the messages of a refusal at the fields that they point to', () => {
  const problem = {
    type: '',
    title: '',
    status: 422,
    code: 'request.invalid',
    errors: [{ pointer: '/people/0/phone', code: 'short', message: 'One digit is missing.' }],
  };
  expect(new Refusal(problem).fields).toEqual({ 'people.0.phone': ['One digit is missing.'] });
});
