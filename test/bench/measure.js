import autocannon from 'autocannon';

const SECONDS = 3;

/**
 * How many milliseconds a request takes on average, as seen by a caller that sends the next one when it has the answer.
 * @throws Error when anything but 2xx is answered: a refused request is a quick one
 */
export async function measure(origin, { method = 'GET', path, headers = {}, perConnection }, connections) {
  let next = 0;
  let last = '';
  const run = await autocannon({
    url: origin + (path ?? '/'),
    method,
    headers,
    connections,
    duration: SECONDS,
    setupClient: (client) => {
      perConnection?.(client, next++);
      client.on('body', (answer) => (last = answer));
    },
  });
  const answered = run['2xx'];
  if (run.non2xx > 0 || run.errors > 0 || answered === 0) {
    throw new Error(
      `${method} ${path ?? ''}: ${answered} answered, ${run.non2xx} refused, ${run.errors} failed. ${last}`,
    );
  }
  return (1000 * connections * run.duration) / answered;
}
