import { Agent, request } from 'node:http';

/** A client that keeps so many connections open, and asks JSON over them. */
export function openClient(maxSockets) {
  const agent = new Agent({ keepAlive: true, maxSockets });
  const post = (url, value) =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify(value);
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const sent = request(url, { method: 'POST', agent, headers }, (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
      });
      // A server may close an idle connection in the moment in which it is used again.
      sent.on('error', (error) =>
        sent.reusedSocket && error.code === 'ECONNRESET' ? resolve(post(url, value)) : reject(error),
      );
      sent.end(body);
    });
  return { post, close: () => agent.destroy() };
}

/** Milliseconds that a client waits for each of some requests at once. */
export async function waits(round, ask) {
  const times = [];
  await Promise.all(
    round.map(async (about) => {
      const started = performance.now();
      await ask(about);
      times.push(performance.now() - started);
    }),
  );
  return times;
}
