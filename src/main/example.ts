import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import type { NewRegister } from '../core/access/registers-questions'
import { toEpochMs } from '../core/dates/instant'
import type { UnitKind } from '../core/facility/facility-questions'
import { ok, type Result } from '../core/result'
import { createRegister } from './create-register'
import { fillExample } from './fill-example'
import type { Workplace } from './handler'
import { exampleFile } from './registers-folder'
import type { OpenRegister } from './session'
import { findFacility } from './store/facility-rows'
import { unlock } from './unlock'

// The example facility is fictitious and open to all, so its password is no secret: it is written here
// and on the screen. It goes through the same lock as every register.

const password = 'example facility'
const login = 'example'
const sideFiles = ['', '-wal', '-shm', '-keys', '-head', '-tries', '.backups'] as const

const plan: NewRegister = {
  facility: { name: 'Example facility', country: 'MX', zone: 'America/Mexico_City', language: 'en' },
  units: [
    { name: 'North', kind: 'ordinary', capacity: 80, floorAreaM2: 520 },
    { name: 'South', kind: 'ordinary', capacity: 60, floorAreaM2: 310 },
    { name: 'Women', kind: 'women', capacity: 40, floorAreaM2: 260 },
    { name: 'Families', kind: 'family', capacity: 24, floorAreaM2: 190 },
    { name: 'Health', kind: 'health', capacity: 6, floorAreaM2: 48 },
  ],
  administrator: { name: 'Example Administrator', login, password },
}

const make = async (workplace: Workplace): Promise<Result<OpenRegister>> => {
  mkdirSync(workplace.given.home, { recursive: true, mode: 0o700 })
  const made = await createRegister(workplace, exampleFile(workplace.given.home), {
    ...plan,
    isExample: true,
    furtherUsers: [
      { name: 'Example Officer', login: 'officer', password, role: 'custody-officer' },
      { name: 'Example Monitor', login: 'monitor', password, role: 'monitor' },
    ],
    fill: (work, unitIds) => {
      const idsOf = (kinds: readonly UnitKind[]) =>
        unitIds.filter((_, at) => kinds.includes(plan.units[at]?.kind ?? 'health'))
      fillExample(work, {
        units: { men: idsOf(['ordinary']), women: idsOf(['women']), families: idsOf(['family']) },
        capacity: plan.units.reduce((sum, { capacity }) => sum + (capacity ?? 0), 0),
        asOf: workplace.now(),
        zone: plan.facility.zone,
      })
    },
  })
  return made.ok ? ok(made.value.register) : made
}

/** Opens the example facility; makes it where there is none. */
export const openExample = async (workplace: Workplace): Promise<Result<OpenRegister>> => {
  const file = exampleFile(workplace.given.home)
  workplace.desk.choose(file)
  return existsSync(file) ? unlock(workplace, file, { login, password, readOnly: false }) : make(workplace)
}

/**
 * Makes the example facility anew. A file of that name that does not open as the example is
 * somebody's: it is moved aside, never deleted.
 */
export const resetExample = async (workplace: Workplace): Promise<Result<OpenRegister>> => {
  const file = exampleFile(workplace.given.home)
  if (!existsSync(file)) return openExample(workplace)
  const opened = await openExample(workplace)
  if (!opened.ok && opened.problem.code === 'conflict' && opened.problem.why === 'session.inUse')
    return opened
  const isExample = opened.ok && findFacility(opened.value.store.reader)?.isExample === 1
  if (opened.ok) opened.value.release()
  const aside = `${file.slice(0, -'.habeas'.length)}-set-aside-${toEpochMs(workplace.now())}.habeas`
  for (const side of sideFiles) {
    if (isExample) rmSync(file + side, { force: true, recursive: true })
    else if (existsSync(file + side)) renameSync(file + side, aside + side)
  }
  return make(workplace)
}
