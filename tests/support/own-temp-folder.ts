import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where the system's temporary files go, by the names that systems have for it. */
const names = ['TMPDIR', 'TEMP', 'TMP'] as const

/** Before all tests of a run: whatever they leave among the temporary files goes with the run. */
export default function ownTempFolder(): () => void {
  const before = names.map((name) => [name, process.env[name]] as const)
  const folder = mkdtempSync(join(tmpdir(), 'habeas-tests-'))
  for (const name of names) process.env[name] = folder
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
    rmSync(folder, { recursive: true, force: true })
  }
}
