import { afterEach, describe, expect, it } from 'vitest'
import { guards } from '../../src/main/hosts/http/guards'
import type { LoopbackHost } from '../../src/main/hosts/http-host'
import { en } from '../../src/renderer/i18n/en/catalogue'
import { type HostileClass, type HostileGiven, hostileClasses, legitimate } from '../support/hostile-requests'
import { comeIn, liveLoopback, raw, statusOf } from '../support/loopback'
import { seeded } from '../support/seeded'

const perClass = 60
const open: LoopbackHost[] = []
afterEach(() => {
  for (const host of open.splice(0)) host.close()
})

async function liveWithout(guard: string | null) {
  const made = await liveLoopback({ guards: guards.filter((each) => each.name !== guard) })
  open.push(made.host)
  const { pick, text } = seeded(20260713)
  const given: HostileGiven = { port: made.host.port, token: await comeIn(made.host), pick, text }
  return { ...made, given }
}

const isServed = (answer: string): boolean => /HTTP\/1\.1 [12]\d\d/.test(answer)

/** Sends them a few at a time and answers those that were served. */
async function served(port: number, requests: readonly string[]): Promise<string[]> {
  const through: string[] = []
  const waiting = [...requests]
  const worker = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const answer = await raw(port, Buffer.from(next, 'latin1'), 1500)
      if (isServed(answer)) through.push(`${next.slice(0, 400)}\n=> ${answer.slice(0, 200)}`)
    }
  }
  await Promise.all(Array.from({ length: 24 }, worker))
  return through
}

const requestsOf = (kind: HostileClass, given: HostileGiven): string[] =>
  Array.from({ length: perClass }, () => kind.make(given))

describe('hostile requests to the loopback host', () => {
  it('are refused without exception, and what the page asks is served before and after', {
    timeout: 120_000,
  }, async () => {
    const { host, engines, given } = await liveWithout(null)
    expect(statusOf(await raw(host.port, legitimate(given)))).toBe(200)
    const before = engines.last().asked.length

    const hostile = hostileClasses.flatMap((kind) => requestsOf(kind, given))
    expect(hostile.length).toBeGreaterThanOrEqual(1000)
    expect(await served(host.port, hostile)).toEqual([])
    expect(engines.last().asked.length).toBe(before)

    expect(statusOf(await raw(host.port, legitimate(given)))).toBe(200)
  })

  for (const kind of hostileClasses.filter((each) => each.guard !== null)) {
    it(`would be served without the guard ${kind.guard}: ${kind.name}`, { timeout: 60_000 }, async () => {
      const { host, given } = await liveWithout(kind.guard)
      expect(await served(host.port, requestsOf(kind, given))).not.toEqual([])
    })
  }

  it('have a class for every guard but the one that only saves reading', () => {
    const shown = new Set(hostileClasses.map((kind) => kind.guard))
    expect(guards.map((guard) => guard.name).filter((name) => !shown.has(name))).toEqual([
      'length-within-limit',
    ])
  })

  it('that declare too much are refused before their body comes, and without that guard only after', async () => {
    const declare = (given: HostileGiven) =>
      legitimate(given).replace(/Content-Length: \d+/, `Content-Length: ${1024 * 1024 + 1}`)
    const guarded = await liveWithout(null)
    expect(statusOf(await raw(guarded.host.port, declare(guarded.given), 1500))).toBe(413)
    const unguarded = await liveWithout('length-within-limit')
    expect(statusOf(await raw(unguarded.host.port, declare(unguarded.given), 1500))).toBe(0)
  })

  it('that hold more than they may are stopped by counting, even where no length was asked for', async () => {
    const { host, engines, given } = await liveWithout('declared-length')
    const body = 'x'.repeat(1024 * 1024 + 1)
    const chunks = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`
    const head = legitimate(given)
      .split('\r\n\r\n')[0]
      ?.replace(/Content-Length: \d+/, 'Transfer-Encoding: chunked')
    expect(statusOf(await raw(host.port, `${head}\r\n\r\n${chunks}`, 3000))).toBe(413)
    expect(engines.last().asked).toEqual([])
  })

  it('learn nothing from a refusal but its kind, which has words, and get the headers of every answer', async () => {
    const { host, given } = await liveWithout(null)
    for (const kind of hostileClasses) {
      const answer = await raw(host.port, Buffer.from(kind.make(given), 'latin1'), 1500)
      if (answer === '') continue
      const why = /"why":"([\w.]+)"/.exec(answer)?.[1]
      if (why !== undefined) expect([why, Object.hasOwn(en, `problem.${why}`)]).toEqual([why, true])
      expect([kind.name, answer.includes(given.token)]).toEqual([kind.name, false])
      expect([kind.name, /\r\ncontent-security-policy: default-src 'none'/i.test(answer)]).toEqual([
        kind.name,
        true,
      ])
      expect([kind.name, /\r\n(set-cookie|access-control-)/i.test(answer)]).toEqual([kind.name, false])
    }
  })
})
