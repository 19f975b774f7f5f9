import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'vitest'
import type { Instant } from '../src/core/dates/instant'
import { beforeFirst } from '../src/main/store/change-log'
import { suspendNameIndex } from '../src/main/store/name-index'
import { newId } from '../src/main/store/new-id'
import { createStore } from '../src/main/store/open-store'
import { openUnitOfWork } from '../src/main/store/unit-of-work'
import { medianMs, report } from './measure'

const people = 20_000
const now = '2026-11-24T18:00:00.000Z' as Instant

const aStore = () => {
  const folder = mkdtempSync(join(tmpdir(), 'habeas-bench-'))
  const made = createStore(join(folder, 'bench.habeas'), Buffer.alloc(32, 1))
  if (!made.ok || !made.value.writer) throw new Error('no store')
  return { folder, store: made.value, writer: made.value.writer }
}

it('writes people through the unit of work', async () => {
  const folders: { folder: string; close: () => void }[] = []
  const ms = await medianMs(
    3,
    () => {
      const made = aStore()
      folders.push({ folder: made.folder, close: () => made.store.close() })
      return made.writer
    },
    (writer) => {
      writer.raw.pragma('wal_autocheckpoint = 0')
      writer.raw.exec('BEGIN IMMEDIATE')
      const names = suspendNameIndex(writer)
      const { work, finish } = openUnitOfWork(writer, beforeFirst, {
        actionId: newId(),
        userId: 'u',
        command: 'imports.start',
        recordedAt: now,
      })
      for (let i = 0; i < people; i += 1) {
        const personId = newId()
        const stayId = newId()
        work.insert('person', {
          id: personId,
          number: null,
          familyName: 'Ejemplo',
          givenName: `Persona ${i}`,
          scriptName: '',
          foldedName: `ejemplo persona ${i}`,
          birthKind: 'year',
          birthOn: null,
          birthYear: 1990,
          statedAge: null,
          statedAgeOn: null,
          claimedBirthOn: null,
          sex: 'male',
          nationalities: '["HN"]',
          languages: '["es"]',
          note: '',
          createdAt: now,
        })
        work.insert('identifier', { id: newId(), personId, kind: 'file', value: `F-${i}` })
        work.insert('stay', {
          id: stayId,
          personId,
          startAt: now,
          startKind: 'arrival',
          startPrecision: 'minute',
          endAt: null,
          endKind: null,
          endPrecision: 'unknown',
          unitId: null,
          place: '',
        })
        work.insert('event', {
          id: newId(),
          stayId,
          personId,
          kind: 'arrival',
          happenedAt: now,
          happenedPrecision: 'minute',
          recordedAt: now,
          recordedBy: 'u',
          place: '',
          unitId: null,
          note: '',
          enteredInError: 0,
        })
        if (i % 1000 === 999) work.flush()
      }
      names.resume()
      finish()
      writer.raw.exec('COMMIT')
    },
  )
  for (const { folder, close } of folders) {
    close()
    rmSync(folder, { recursive: true })
  }
  const perSecond = Math.round((people / ms) * 1000)
  report('Writing', [
    {
      what: 'people a second, 4 rows and 1 log entry each',
      measured: String(perSecond),
      goal: '>= 20,000',
      met: perSecond >= 20_000,
    },
  ])
})
