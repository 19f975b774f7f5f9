import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, expect, test } from '@playwright/test'
import { type RunningProgram, runProgram } from '../support/running-program'

let program: RunningProgram
test.beforeEach(async () => {
  program = await runProgram()
})
test.afterEach(async () => {
  await program.stop()
})

/** A page of another site, on a port of its own. */
async function otherSite(): Promise<{ server: Server; port: number }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Other</title>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, port: (server.address() as AddressInfo).port }
}

test('the start address opens the program once, and breaks no rule of its content policy', async ({
  page,
}) => {
  const broken: string[] = []
  await page.exposeFunction('tellViolation', (what: string) => broken.push(what))
  await page.addInitScript(() => {
    const { tellViolation } = window as unknown as { tellViolation: (what: string) => void }
    addEventListener('securitypolicyviolation', (event) =>
      tellViolation(`${event.violatedDirective} ${event.blockedURI}`),
    )
  })
  const answer = await page.goto(program.startAddress)
  expect(answer?.status()).toBe(200)
  await expect(page.locator('#root')).not.toBeEmpty()
  await expect.poll(() => page.evaluate(() => location.hash)).not.toContain('start=')
  const spent = await page.evaluate(async (code) => {
    const headers = { 'Content-Type': 'application/json' }
    return (await fetch('/session', { method: 'POST', headers, body: JSON.stringify({ code }) })).status
  }, new URL(program.startAddress).hash.slice('#start='.length))
  expect(spent).toBe(401)
  expect(broken).toEqual([])
})

test('a page of another site can neither ask, nor send a form, nor show the program', async ({ page }) => {
  const { server, port } = await otherSite()
  await page.goto(`http://localhost:${port}/`)
  const tries = await page.evaluate(async (origin) => {
    const attempt = async (init: RequestInit) => {
      try {
        const answer = await fetch(`${origin}/call`, init)
        return answer.type === 'opaque' ? 'sent blind' : answer.status
      } catch {
        return 'refused'
      }
    }
    const body = '{"name":"session.state","input":{}}'
    return {
      plain: await attempt({ method: 'POST', body }),
      json: await attempt({ method: 'POST', body, headers: { 'Content-Type': 'application/json' } }),
      token: await attempt({ method: 'POST', body, headers: { 'X-Habeas-Token': 'x' } }),
      page: await attempt({ method: 'GET' }),
    }
  }, program.origin)
  expect(tries).toEqual({ plain: 'refused', json: 'refused', token: 'refused', page: 'refused' })

  // A blind request and a form do leave the browser; the program answers them with a refusal.
  const answers: number[] = []
  page.on('response', (answer) => {
    if (answer.url().startsWith(program.origin)) answers.push(answer.status())
  })
  await page.evaluate(async (origin) => {
    await fetch(`${origin}/call`, { method: 'POST', mode: 'no-cors', body: 'x' }).catch(() => null)
    const frame = document.createElement('iframe')
    frame.src = `${origin}/`
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
    document.body.append(frame)
    await loaded
    const form = document.createElement('form')
    form.method = 'post'
    form.action = `${origin}/call`
    document.body.append(form)
    form.submit()
  }, program.origin)
  await expect.poll(() => answers.length).toBeGreaterThanOrEqual(2)
  expect(answers.filter((status) => status < 400)).toEqual([])
  server.close()
})

test('a name that was made to point at this machine is refused', async () => {
  const browser = await chromium.launch({
    ...(process.env.HABEAS_CHROMIUM === undefined ? {} : { executablePath: process.env.HABEAS_CHROMIUM }),
    args: [
      '--host-resolver-rules=MAP evil.test 127.0.0.1',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  const page = await browser.newPage()
  const answer = await page.goto(`http://evil.test:${program.port}/`)
  expect(answer?.status()).toBe(421)

  // From that name everything is same-origin to the browser, so only the program's own look at Host is left.
  const code = new URL(program.startAddress).hash.slice('#start='.length)
  const asked = await page.evaluate(async (start) => {
    const headers = { 'Content-Type': 'application/json' }
    const post = async (path: string, body: unknown) =>
      (await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })).status
    return [
      await post('/session', { code: start }),
      await post('/call', { name: 'session.state', input: {} }),
    ]
  }, code)
  expect(asked).toEqual([421, 421])
  await browser.close()

  // The code was not spent by any of it.
  const headers = { Origin: program.origin, 'Content-Type': 'application/json' }
  const come = await fetch(`${program.origin}/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ code }),
  })
  expect(come.status).toBe(200)
})
