import { connect } from 'node:net';

/**
 * Just enough of Bolt to know whether a server is really there: the handshake, HELLO, and for whoever may log on
 * `RETURN 1`, since a server accepts connections before its database answers. A driver is not needed for that,
 * and this must work before `npm ci`.
 *
 * Resolves with `{ open, agent, ready, failure }`: does anything accept connections, the name it gives itself as a Bolt
 * server ("Neo4j/5.26.30") or null, did the query work, and else the code of the first failure ("Neo.ClientError.…").
 * `auth` is `{ user, password }`, 'none', or undefined to end after HELLO.
 */
export function askBolt({ port, host = '127.0.0.1', auth, timeout = 2_000 }) {
  const answer = { open: false, agent: null, ready: false, failure: null };
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const finish = () => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(timeout, finish);
    socket.once('error', finish);
    socket.once('close', finish);
    socket.once('connect', () => {
      answer.open = true;
      socket.write(HANDSHAKE);
    });

    const requests = requestsFor(auth);
    let received = Buffer.alloc(0);
    let greeted = false;
    let answered = 0;
    socket.on('data', (bytes) => {
      received = Buffer.concat([received, bytes]);
      if (!greeted) {
        if (received.length < 4) return;
        // The version it chose; anything else is no Bolt server, or one that is too old for us.
        if (received[3] !== 5) return finish();
        greeted = true;
        received = received.subarray(4);
        socket.write(Buffer.concat(requests.map(framed)));
      }
      for (let message; (message = takeMessage()) !== null;) {
        const text = message.toString('latin1');
        if (message[1] === FAILURE) {
          answer.failure = /Neo\.[A-Za-z.]+/.exec(text)?.[0] ?? 'unknown failure';
          return finish();
        }
        if (message[1] !== SUCCESS) continue;
        answer.agent ??= /Neo4j\/[\w.+-]+/.exec(text)?.[0] ?? 'a Bolt server';
        answered += 1;
        if (answered < requests.length) continue;
        answer.ready = auth !== undefined;
        return finish();
      }
    });

    /** The next whole message, cut out of what was received: chunks of a length and bytes, then a length of 0. */
    function takeMessage() {
      const chunks = [];
      for (let at = 0; at + 2 <= received.length;) {
        const length = received.readUInt16BE(at);
        at += 2;
        if (length === 0) {
          received = received.subarray(at);
          // An empty message only keeps the connection alive.
          if (chunks.length > 0) return Buffer.concat(chunks);
          at = 0;
        } else {
          if (at + length > received.length) return null;
          chunks.push(received.subarray(at, at + length));
          at += length;
        }
      }
      return null;
    }
  });
}

/** Bolt's magic number and the versions we can speak: 5.4 down to 5.1, and no second choice. */
const HANDSHAKE = Buffer.from([0x60, 0x60, 0xb0, 0x17, 0, 3, 4, 5, ...Array(12).fill(0)]);
const HELLO = 0x01;
const LOGON = 0x6a;
const RUN = 0x10;
const PULL = 0x3f;
const SUCCESS = 0x70;
const FAILURE = 0x7f;

function requestsFor(auth) {
  const name = 'lodegraph-probe/1';
  const hello = message(HELLO, { user_agent: name, bolt_agent: { product: name } });
  if (auth === undefined) return [hello];
  const logon =
    auth === 'none' ? { scheme: 'none' } : { scheme: 'basic', principal: auth.user, credentials: auth.password };
  return [hello, message(LOGON, logon), message(RUN, 'RETURN 1', {}, {}), message(PULL, { n: -1 })];
}

const message = (signature, ...fields) =>
  Buffer.concat([Buffer.from([0xb0 + fields.length, signature]), ...fields.map(packed)]);

/** PackStream, for the few shapes above: short strings, small whole numbers, small maps. */
function packed(value) {
  if (typeof value === 'number') return Buffer.from([value & 0xff]);
  if (typeof value === 'string') {
    const bytes = Buffer.from(value);
    return Buffer.concat([Buffer.from([0xd0, bytes.length]), bytes]);
  }
  const entries = Object.entries(value);
  return Buffer.concat([Buffer.from([0xa0 + entries.length]), ...entries.flat().map(packed)]);
}

function framed(body) {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length);
  return Buffer.concat([length, body, Buffer.from([0, 0])]);
}
