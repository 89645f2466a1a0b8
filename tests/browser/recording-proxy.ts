/** A proxy that everything a browser sends must pass: it notes each request, and lets only those to this machine through. */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SessionOptions } from '../../scripts/browsers';

export interface RecordingProxy {
  /** All that was asked for, as `GET http://…`, or `CONNECT host:port` for what would have been encrypted. */
  readonly requests: readonly string[];
  /** How each browser is told to send everything, this machine’s own addresses included, through it. */
  readonly options: SessionOptions;
  close(): void;
}

export function startRecordingProxy(): Promise<RecordingProxy> {
  const requests: string[] = [];
  const proxy = createServer((asked, answer) => {
    requests.push(`${asked.method} ${asked.url}`);
    pass(asked, answer);
  });
  proxy.on('connect', (asked, socket) => {
    requests.push(`CONNECT ${asked.url}`);
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 No way out\r\n\r\n');
  });
  return new Promise((resolve) => {
    proxy.listen(0, '127.0.0.1', () => {
      const { port } = proxy.address() as AddressInfo;
      resolve({
        requests,
        options: {
          args: [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
          prefs: {
            'network.proxy.type': 1,
            'network.proxy.http': '127.0.0.1',
            'network.proxy.http_port': port,
            'network.proxy.ssl': '127.0.0.1',
            'network.proxy.ssl_port': port,
            'network.proxy.no_proxies_on': '',
            'network.proxy.allow_hijacking_localhost': true,
          },
        },
        close: () => proxy.close(),
      });
    });
  });
}

function pass(asked: IncomingMessage, answer: ServerResponse): void {
  const to = new URL(asked.url ?? '', 'http://nowhere.invalid');
  if (to.hostname !== '127.0.0.1') {
    answer.writeHead(502).end();
    return;
  }
  const onward = request(to, { method: asked.method, headers: asked.headers }, (answered) => {
    answer.writeHead(answered.statusCode ?? 502, answered.headers);
    answered.pipe(answer);
  });
  onward.on('error', () => answer.writeHead(502).end());
  asked.pipe(onward);
}
