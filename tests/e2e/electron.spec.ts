import { mkdtempSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import { electronPackage, electronRuntime } from '../../scripts/electron-runtime.mjs'

const runtime = await electronRuntime({
  packageFolder: electronPackage(createRequire(resolve('package.json'))),
  platform: process.platform,
  arch: process.arch,
  environment: process.env,
  userId: process.getuid?.() ?? null,
  limitMs: 1,
})

// Only where the runtime already is: starting Playwright's way would otherwise fetch it. Skipped is not passed.
test('the window opens, and its page reaches one function and nothing else', async () => {
  // biome-ignore lint/suspicious/noSkippedTests: counted as skipped, with the reason, where there is no runtime
  test.skip(
    runtime.kind !== 'present',
    `Electron cannot be started here: ${'why' in runtime ? runtime.why : runtime.kind}`,
  )
  const home = mkdtempSync(join(tmpdir(), 'habeas-home-'))
  const app = await _electron.launch({
    args: ['.'],
    chromiumSandbox: true,
    env: { ...process.env, HABEAS_HOME: home } as Record<string, string>,
  })
  const page = await app.firstWindow()
  await expect(page.locator('#root')).not.toBeEmpty()
  const reach = await page.evaluate(async () => ({
    origin: location.origin,
    offered: Object.keys((window as unknown as { habeas: object }).habeas),
    node: typeof (globalThis as { require?: unknown }).require,
    outside: await fetch('https://example.org').then(
      () => 'answered',
      () => 'failed',
    ),
    opened: window.open('https://example.org') === null ? 'denied' : 'opened',
  }))
  expect(reach).toEqual({
    origin: 'app://habeas',
    offered: ['call'],
    node: 'undefined',
    outside: 'failed',
    opened: 'denied',
  })
  await app.close()
})
