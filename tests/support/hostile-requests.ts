/** What a hostile request is made of; it holds a right token, so that only its own fault can stop it. */
export type HostileGiven = {
  port: number
  token: string
  pick: <T>(list: readonly T[]) => T
  text: (length: number) => string
}

/** One kind of hostile request, and the guard that alone stops it (null: the parser or the doorway does). */
export type HostileClass = { name: string; guard: string | null; make: (given: HostileGiven) => string }

const question = JSON.stringify({ name: 'echoes.show', input: 'hostile' })

type Parts = {
  line?: string
  host?: string | null
  origin?: string | null
  type?: string | null
  token?: string | null
  length?: string | null
  more?: readonly string[]
  body?: string
}

function request({ port, token: right }: HostileGiven, parts: Parts): string {
  const ours = `127.0.0.1:${port}`
  const body = parts.body ?? question
  const {
    line = 'POST /call HTTP/1.1',
    host = ours,
    origin = `http://${ours}`,
    type = 'application/json',
  } = parts
  const { token = right, length = String(Buffer.byteLength(body)) } = parts
  const headers = [
    host === null ? null : `Host: ${host}`,
    origin === null ? null : `Origin: ${origin}`,
    type === null ? null : `Content-Type: ${type}`,
    token === null ? null : `X-Habeas-Token: ${token}`,
    length === null ? null : `Content-Length: ${length}`,
    ...(parts.more ?? []),
  ].filter((each) => each !== null)
  return `${line}\r\n${headers.join('\r\n')}\r\n\r\n${body}`
}

const chunked = (body: string): string => `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\n\r\n`

/** As the page itself asks: must be served. */
export const legitimate = (given: HostileGiven): string => request(given, {})

const get = (given: HostileGiven, path: string, more: readonly string[]): string =>
  request(given, { line: `GET ${path} HTTP/1.1`, origin: null, type: null, length: null, body: '', more })

export const hostileClasses: readonly HostileClass[] = [
  {
    name: 'a Host that is not exactly ours',
    guard: 'exact-host',
    make: (given) => {
      const { port, pick, text } = given
      const names = [
        `${text(6)}.test`,
        'localhost',
        '127.0.0.2',
        '127.1',
        '2130706433',
        '0.0.0.0',
        '[::1]',
        '0x7f.0.0.1',
      ]
      const host = pick([
        ...names.map((name) => `${name}:${port}`),
        '127.0.0.1',
        `127.0.0.1:${port + 1}`,
        `127.0.0.1:0${port}`,
        `127.0.0.1.:${port}`,
        `127.0.0.1:${port}.evil.test`,
        `evil.test@127.0.0.1:${port}`,
        `127.0.0.1:${port}, evil.test`,
        '',
      ])
      return request(given, { host })
    },
  },
  {
    name: 'a page of a rebinding name',
    guard: null,
    make: (given) => {
      const host = `${given.text(8)}.${given.pick(['test', 'example', 'localhost', 'nip.io'])}:${given.port}`
      return request(given, { host, origin: `http://${host}`, more: ['Sec-Fetch-Site: same-origin'] })
    },
  },
  {
    name: 'no Host at all',
    guard: null,
    make: (given) => request(given, { host: null, line: `POST /call HTTP/${given.pick(['1.0', '1.1'])}` }),
  },
  {
    name: 'another origin, or none on a POST',
    guard: 'exact-origin',
    make: (given) => {
      const { port, pick, text } = given
      const others = [
        `https://127.0.0.1:${port}`,
        `http://127.0.0.1:${port + 1}`,
        `http://127.0.0.1:${port}/`,
        'null',
        'file://',
        '',
      ]
      return request(given, {
        origin: pick([...others, `http://${text(5)}.test`, `http://localhost:${port}`, null]),
      })
    },
  },
  {
    name: 'sent from another site, as the browser says',
    guard: 'same-site',
    make: (given) =>
      request(given, {
        more: [`Sec-Fetch-Site: ${given.pick(['cross-site', 'same-site', 'none', 'x', ''])}`],
      }),
  },
  {
    name: 'the page inside a frame',
    guard: 'top-level',
    make: (given) =>
      get(given, '/', [`Sec-Fetch-Dest: ${given.pick(['iframe', 'frame', 'embed', 'object'])}`]),
  },
  {
    name: 'a form or no-cors request',
    guard: 'expected-type',
    make: (given) => {
      const simple = [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        null,
      ]
      const near = ['application/json; charset=utf-7', 'application/jsonp', 'text/json', '']
      return given.pick([true, false])
        ? request(given, { type: given.pick([...simple, ...near]) })
        : request(given, { more: [`Content-Encoding: ${given.pick(['gzip', 'br', 'identity'])}`] })
    },
  },
  {
    name: 'the token anywhere but in its header',
    guard: 'token',
    make: (given) => {
      const { token } = given
      const more = given.pick([
        `Cookie: token=${token}`,
        `Cookie: X-Habeas-Token=${token}`,
        `Authorization: Bearer ${token}`,
      ])
      return request(given, { token: null, more: [more] })
    },
  },
  {
    name: 'the token in the address',
    guard: 'plain-target',
    make: (given) => {
      const path = given.pick(['/call?token=', '/call?X-Habeas-Token=', '/call?', '/call#'])
      return request(given, { line: `POST ${path}${given.token} HTTP/1.1` })
    },
  },
  {
    name: 'a token that is nearly right',
    guard: 'token',
    make: (given) => {
      const { token, text } = given
      const swapped = token.toLowerCase() === token ? token.toUpperCase() : token.toLowerCase()
      return request(given, {
        token: given.pick([swapped, token.slice(1), `${token}x`, text(43), '', 'null', 'undefined']),
      })
    },
  },
  {
    name: 'an absolute or strange target',
    guard: 'plain-target',
    make: (given) => {
      const { port, pick } = given
      const target = pick([
        `http://127.0.0.1:${port}/call`,
        `http://evil.test/call`,
        '//evil.test/call',
        '/./call',
        '/x/../call',
        '/%63all',
        '/call%00',
        '/\\call',
        '/call?x',
        '*',
        '/%2e%2e/call',
      ])
      return request(given, { line: `POST ${target} HTTP/1.1` })
    },
  },
  {
    name: 'another method',
    guard: 'expected-method',
    make: (given) => {
      const method = given.pick([
        'PUT',
        'PATCH',
        'DELETE',
        'OPTIONS',
        'TRACE',
        'HEAD',
        'CONNECT',
        'PROPFIND',
        'GET',
      ])
      return request(given, { line: `${method} ${given.pick(['/call', '/files', '/session'])} HTTP/1.1` })
    },
  },
  {
    name: 'a header twice',
    guard: 'single-headers',
    make: (given) => {
      const { port, pick, text } = given
      const second = [
        `Host: ${text(4)}.test`,
        `Host: 127.0.0.1:${port}`,
        `X-Habeas-Token: ${text(43)}`,
        'Origin: null',
      ]
      return request(given, {
        more: [pick([...second, 'Content-Type: text/plain', 'content-length: 3', 'Sec-Fetch-Site: x'])],
      })
    },
  },
  {
    name: 'a change of protocol or a dialogue before the body',
    guard: 'plain-request',
    make: (given) => {
      const upgrades = ['Upgrade: websocket', 'Upgrade: h2c', 'Upgrade: TLS/1.0']
      const more = given.pick([
        ...upgrades.map((each) => [each, 'Connection: Upgrade']),
        ['Expect: 100-continue'],
        ['Expect: x'],
      ])
      return request(given, { more })
    },
  },
  {
    name: 'a body in chunks',
    guard: 'declared-length',
    make: (given) =>
      request(given, { length: null, more: ['Transfer-Encoding: chunked'], body: chunked(question) }),
  },
  {
    name: 'length and chunks together, or written so that two readers differ',
    guard: null,
    make: (given) => {
      const te = ['chunked', 'Chunked, identity', 'xchunked', 'chunked, chunked', '\tchunked', 'identity']
      const spelled = given.pick([
        'Transfer-Encoding: ',
        'Transfer-Encoding:',
        'Transfer-Encoding : ',
        ' Transfer-Encoding: ',
      ])
      const hidden = request(given, {})
      return request(given, { more: [`${spelled}${given.pick(te)}`], body: `0\r\n\r\n${hidden}` })
    },
  },
  {
    name: 'a length that is no length',
    guard: null,
    make: (given) => {
      const length = given.pick(['-1', '+5', '0x10', '1e3', '5,5', '5 5', '99999999999999999999', 'x', ''])
      return request(given, { length })
    },
  },
  {
    name: 'a refused request with a right one hidden behind it',
    guard: null,
    make: (given) => request(given, { host: 'evil.test', body: '', length: '0' }) + request(given, {}),
  },
  {
    name: 'more than a question may hold',
    guard: null,
    make: (given) => {
      const bytes = given.pick([1024 * 1024 + 1, 2 * 1024 * 1024, 9_999_999_999])
      return request(given, { length: String(bytes), body: 'x' })
    },
  },
  {
    name: 'headers that are too large',
    guard: null,
    make: (given) =>
      request(given, { more: [`X-${given.text(5)}: ${'a'.repeat(given.pick([16_400, 40_000, 90_000]))}`] }),
  },
  {
    name: 'another version of HTTP',
    guard: 'version-1.1',
    make: (given) => request(given, { line: `POST /call HTTP/${given.pick(['1.0', '2.0'])}` }),
  },
  {
    name: 'what is not HTTP',
    guard: null,
    make: (given) => {
      const { pick, text } = given
      const right = request(given, {})
      return pick([
        right.replaceAll('\r\n', '\n'),
        right.replace('HTTP/1.1', pick(['HTTP/2.0', 'HTTP/0.9', 'HTTP/1.2', 'ICY/1.1', ''])),
        right.replace('Origin:', pick(['Origin', ' Origin:', 'Ori\0gin:', 'Ori gin:'])),
        right.replace('POST', pick(['POST\0', 'post', 'P OST', '\u0001'])),
        right.replace('Host:', '\r Host:'),
        'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
        '\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003',
        text(200),
        `${text(20)}\r\n\r\n`,
        `GET ${'/a'.repeat(20_000)} HTTP/1.1\r\n\r\n`,
      ])
    },
  },
  {
    name: 'a start code that is guessed or spent',
    guard: null,
    make: (given) => {
      const codes = [given.text(43), '', given.token, '__proto__']
      const body = given.pick([
        JSON.stringify({ code: given.pick(codes) }),
        '{"code":null}',
        '[]',
        '{',
        'null',
      ])
      return request(given, { line: 'POST /session HTTP/1.1', token: null, body })
    },
  },
]
