import { networkInterfaces } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { LoopbackHost } from '../../src/main/hosts/http-host'
import { comeIn, liveLoopback, post, raw, startCode, statusOf } from '../support/loopback'

const open: LoopbackHost[] = []
async function live(more: Parameters<typeof liveLoopback>[0] = {}) {
  const made = await liveLoopback(more)
  open.push(made.host)
  return made
}
afterEach(() => {
  for (const host of open.splice(0)) host.close()
})

const address = (host: LoopbackHost): string => `http://127.0.0.1:${host.port}`
const call = (host: LoopbackHost, token: string, question: unknown) =>
  post(host, '/call', JSON.stringify(question), { 'X-Habeas-Token': token })

describe('the loopback host', () => {
  it('listens on the two loopback addresses and on no other address of this machine', async () => {
    const { host } = await live()
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter((each) => !each.internal && each.family === 'IPv4')
    for (const other of others)
      expect(await raw(host.port, 'GET / HTTP/1.1\r\n\r\n', 500, other.address)).toBe('')
    expect(statusOf(await raw(host.port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\n\r\n`))).toBe(200)
    const v6 = Object.values(networkInterfaces()).some((list) => list?.some((each) => each.address === '::1'))
    if (v6)
      expect(
        statusOf(await raw(host.port, `GET / HTTP/1.1\r\nHost: [::1]:${host.port}\r\n\r\n`, 2000, '::1')),
      ).toBe(200)
  })

  it('closes without a word a connection that asked nothing: a browser opens some ahead of its questions', async () => {
    const { host } = await live({ headersMs: 100 })
    // Anything written here would be read as the answer to the next question on this connection.
    expect(await raw(host.port, '', 2_000)).toBe('')
  })

  it('takes a new port at each start', async () => {
    const [one, two] = [await live(), await live()]
    expect(one.host.port).not.toBe(two.host.port)
  })

  it('serves the page with the policy, a fresh nonce and no cookie', async () => {
    const { host } = await live()
    const answers = [await fetch(address(host)), await fetch(`${address(host)}/index.html`)]
    const nonces = await Promise.all(
      answers.map(async (answer) => {
        const inPage = /nonce="([^"]+)"/.exec(await answer.text())?.[1] ?? 'none'
        expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${inPage}'`)
        expect(answer.headers.get('set-cookie')).toBeNull()
        expect(answer.headers.get('access-control-allow-origin')).toBeNull()
        expect(answer.headers.get('cache-control')).toBe('no-store')
        return inPage
      }),
    )
    expect(new Set(nonces).size).toBe(2)
  })

  it('serves nothing that is not in the table: maps, unknown kinds, anything above', async () => {
    const { host } = await live()
    for (const path of ['/assets/index.js.map', '/assets/notes.bin', '/package.json', '/assets']) {
      const answer = await fetch(`${address(host)}${path}`)
      expect([path, answer.status, answer.headers.get('x-content-type-options')]).toEqual([
        path,
        404,
        'nosniff',
      ])
    }
  })

  it('exchanges the start code once', async () => {
    const { host } = await live()
    const token = await comeIn(host)
    expect(token).toHaveLength(43)
    const again = await post(host, '/session', JSON.stringify({ code: startCode(host) }), {})
    expect(again.status).toBe(401)
    expect(again.json.problem).toEqual({ code: 'conflict', why: 'transport.startCodeSpent' })
  })

  it('refuses a wrong start code and one that came too late', async () => {
    let now = 0
    const { host } = await live({ now: () => now, startCodeLifeMs: 1000 })
    expect((await post(host, '/session', JSON.stringify({ code: 'x' }), {})).status).toBe(401)
    expect((await post(host, '/session', JSON.stringify({ code: ['x'] }), {})).status).toBe(401)
    now = 1001
    expect((await post(host, '/session', JSON.stringify({ code: startCode(host) }), {})).status).toBe(401)
  })

  it('carries a question and its answer', async () => {
    const { host } = await live()
    const token = await comeIn(host)
    const answer = await call(host, token, { name: 'echoes.show', input: { held: 'Zoë' } })
    expect(answer.status).toBe(200)
    expect(answer.json).toEqual({ ok: true, value: { held: 'Zoë' } })
  })

  it('answers a fault of the program with an incident and none of its words', async () => {
    const { host } = await live()
    const answer = await call(host, await comeIn(host), { name: 'faults.make', input: {} })
    expect(answer.json.problem.code).toBe('internal')
    expect(JSON.stringify(answer.json)).not.toContain('Ana')
  })

  it('receives a file by its bytes and hands one out once', async () => {
    const { host, engines } = await live()
    const token = await comeIn(host)
    const headers = {
      'X-Habeas-Token': token,
      'Content-Type': 'application/octet-stream',
      'X-Habeas-File-Name': encodeURIComponent('../lista «enero».csv'),
    }
    const bytes = new Uint8Array([0, 255, 10, 13])
    const received = await post(host, '/files', bytes, headers)
    expect(received.json.value).toMatchObject({ name: 'lista «enero».csv', size: 4 })
    expect(engines.last().takeFile(received.json.value.id)?.bytes).toEqual(Buffer.from(bytes))

    const saved = await call(host, token, { name: 'files.save', input: {} })
    const fetched = () =>
      fetch(`${address(host)}/files/${saved.json.value.id}`, { headers: { 'X-Habeas-Token': token } })
    expect((await fetch(`${address(host)}/files/${saved.json.value.id}`)).status).toBe(401)
    const first = await fetched()
    expect(await first.text()).toBe('a,b\n')
    expect(first.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''list.csv")
    expect((await fetched()).status).toBe(404)
  })

  it('says clearly that a file is too large, by what was declared and by what came', async () => {
    const { host } = await live()
    const token = await comeIn(host)
    const headers = { 'X-Habeas-Token': token, 'Content-Type': 'application/octet-stream' }
    const tooLarge = await post(host, '/files', new Uint8Array(64 * 1024 * 1024 + 1), headers)
    expect([tooLarge.status, tooLarge.json.problem]).toEqual([
      413,
      { code: 'conflict', why: 'file.tooLarge' },
    ])
    const most = await post(host, '/files', new Uint8Array(64 * 1024 * 1024), headers)
    expect([most.status, most.json.value.size]).toEqual([200, 64 * 1024 * 1024])
  })

  it('ends after the last page has gone, and not while one is there', async () => {
    const { host, engines } = await live({ lastPageGoneMs: 150 })
    const token = await comeIn(host)
    const pages = [new AbortController(), new AbortController()]
    for (const page of pages) {
      const here = await fetch(`${address(host)}/presence`, {
        headers: { 'X-Habeas-Token': token },
        signal: page.signal,
      })
      expect(here.status).toBe(200)
    }
    pages[0]?.abort()
    await wait(400)
    expect(engines.last().closes).toBe(0)
    pages[1]?.abort()
    await host.ended
    expect(engines.last().closes).toBe(1)
    await expect(fetch(address(host))).rejects.toThrow()
  })

  it('ends when nobody came while the start code lived', async () => {
    const { host, engines } = await live({ startCodeLifeMs: 60, lastPageGoneMs: 60 })
    await host.ended
    expect(engines.last().closes).toBe(1)
  })

  it('closes the engine once, however often it is told to', async () => {
    const { host, engines } = await live()
    host.close()
    host.close()
    await host.ended
    expect(engines.last().closes).toBe(1)
  })
})
