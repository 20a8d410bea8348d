/** Where a content filter listens, as services of master.cf would be named that listen there. */

/** Spellings of the endpoint in `transport:[host]:port` or `host:port`. */
export function filterPorts(filter: string): ReadonlySet<string> {
  const [, host = '127.0.0.1', port] = /(?:^|:)(?:inet:)?\[?([\w.-]*)\]?:(\d+)$/.exec(filter) ?? [];
  if (port === undefined) return new Set();
  const name = host === '' ? '127.0.0.1' : host;
  return new Set([
    port,
    `${name}:${port}`,
    `[${name}]:${port}`,
    ...(LOCAL.has(name) ? LOCAL_NAMES.map((one) => `${one}:${port}`) : []),
  ]);
}

const LOCAL: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '::1']);
const LOCAL_NAMES = ['127.0.0.1', '[127.0.0.1]', 'localhost', '[::1]'] as const;
