import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPackage } from '@electron/asar'

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** All nine as Electron ships them: eight of them differ from what we want, or not, and the ninth is on. */
const shipped = '101100011'

/** A folder that looks to the packager like Electron's unpacked runtime for Linux, without a byte of Electron. */
export async function fabricatedRuntime(version: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'habeas-runtime-'))
  const fuses = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, shipped.length]), Buffer.from(shipped)])
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.alloc(4096), fuses, Buffer.alloc(4096)]), {
    mode: 0o755,
  })
  writeFileSync(join(folder, 'chrome-sandbox'), '', { mode: 0o755 })
  writeFileSync(join(folder, 'version'), version)
  for (const licence of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, licence), 'x')
  mkdirSync(join(folder, 'locales'))
  for (const language of ['de', 'en-US', 'es', 'es-419', 'pt-BR', 'fr'])
    writeFileSync(join(folder, 'locales', `${language}.pak`), 'x')
  const app = mkdtempSync(join(tmpdir(), 'habeas-default-app-'))
  writeFileSync(join(app, 'package.json'), '{}')
  mkdirSync(join(folder, 'resources'))
  await createPackage(app, join(folder, 'resources', 'default_app.asar'))
  return folder
}
