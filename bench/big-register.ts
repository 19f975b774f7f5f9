import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromEpochMs, type Instant, toEpochMs } from '../src/core/dates/instant'
import { foldedNameOf } from '../src/core/people/fold-name'
import { beforeFirst } from '../src/main/store/change-log'
import { newId } from '../src/main/store/new-id'
import { createStore } from '../src/main/store/open-store'
import { openUnitOfWork } from '../src/main/store/unit-of-work'

export const benchNow = '2026-11-24T18:00:00.000Z' as Instant
export const benchKey = Buffer.alloc(32, 3)

const given =
  'José María Juan Ana Luis Carmen Farid Ahmed Fatima Yusuf Amina Tesfalem Selam Rafiqul Nusrat Chen Wei Aleksei Olga Jean Marie-Ange Espérance Moussa Awa Łukasz Zofia Gurpreet Sita Ram Nur'.split(
    ' ',
  )
const family =
  'Hernández García López Pérez Flores Rondón Mejía Orellana Noori Al-Hashimi Karimi Haile Gebremedhin Islam Khatun Wang Li Morozov Ivanova Joseph Mbuyi Kabongo Diallo Traoré Wójcik Nowak Singh Tamang Kamal De_la_Cruz O’Neill'
    .split(' ')
    .map((name) => name.replaceAll('_', ' '))
const scripts = [
  '',
  '',
  '',
  'أحمد الهاشمي',
  'فرید نوری',
  '王小明',
  'ዮናስ ኃይለ',
  'Алексей Морозов',
  'রফিকুল ইসলাম',
]
const nationalities = ['HN', 'GT', 'VE', 'SV', 'HT', 'CU', 'AF', 'ER', 'BD', 'CN', 'stateless', 'unknown']

// A plain repeatable draw: benches must see the same register every time.
const draw = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

/** A register of so many people, of whom the first `held` are held; made through the unit of work. */
export function bigRegister(people: number, held: number) {
  const folder = mkdtempSync(join(tmpdir(), 'habeas-bench-'))
  const file = join(folder, 'bench.habeas')
  const made = createStore(file, benchKey)
  if (!made.ok || !made.value.writer) throw new Error('no store')
  const store = made.value
  const writer = made.value.writer
  const next = draw(42)
  const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T
  const hoursAgo = (hours: number) => fromEpochMs(toEpochMs(benchNow) - hours * 3_600_000)
  writer.raw.exec('BEGIN IMMEDIATE')
  const { work, finish } = openUnitOfWork(writer, beforeFirst, {
    actionId: newId(),
    userId: 'u',
    command: 'imports.start',
    recordedAt: benchNow,
  })
  work.insert('facility', {
    id: 'f',
    name: 'Bench station',
    country: 'MX',
    zone: 'America/Mexico_City',
    language: 'en',
    idleLockMinutes: 10,
    isExample: 1,
    createdAt: benchNow,
  })
  work.insert('user', {
    id: 'u',
    name: 'Bench',
    login: 'bench',
    role: 'administrator',
    active: 1,
    createdAt: benchNow,
  })
  for (const name of ['A', 'B', 'W', 'F', 'M'])
    work.insert('unit', {
      id: `unit-${name}`,
      name,
      kind: 'ordinary',
      capacity: 2000,
      floorAreaM2: null,
      closedOn: null,
    })
  for (let place = 0; place < people; place += 1) {
    const personId = newId()
    const stayId = newId()
    const names = {
      familyName: `${pick(family)} ${pick(family)}`,
      givenName: pick(given),
      scriptName: pick(scripts),
    }
    const isHeld = place % Math.round(people / held) === 0
    const startAt = hoursAgo(isHeld ? next(20_000) + 1 : 20_000 + next(50_000))
    const endAt = isHeld ? null : hoursAgo(1 + next(19_000))
    work.insert('person', {
      id: personId,
      number: String(place).padStart(6, '0'),
      ...names,
      foldedName: foldedNameOf(names),
      birthKind: 'year',
      birthOn: null,
      birthYear: 1950 + next(65),
      statedAge: null,
      statedAgeOn: null,
      claimedBirthOn: null,
      sex: next(10) === 0 ? 'female' : 'male',
      nationalities: JSON.stringify([pick(nationalities)]),
      languages: '["es"]',
      note: '',
      createdAt: benchNow,
    })
    work.insert('stay', {
      id: stayId,
      personId,
      startAt,
      startKind: 'arrival',
      startPrecision: 'minute',
      endAt,
      endKind: endAt === null ? null : 'release',
      endPrecision: endAt === null ? 'unknown' : 'minute',
      unitId: pick(['unit-A', 'unit-B', 'unit-W', 'unit-F', 'unit-M']),
      place: `A-${next(40)}`,
    })
    const event = (kind: string, happenedAt: Instant) =>
      work.insert('event', {
        id: newId(),
        stayId,
        personId,
        kind,
        happenedAt,
        happenedPrecision: 'minute',
        recordedAt: benchNow,
        recordedBy: 'u',
        place: '',
        unitId: null,
        note: '',
        enteredInError: 0,
      })
    event('arrival', startAt)
    if (endAt !== null) event('release', endAt)
    if (isHeld && next(3) > 0)
      work.insert('detentionOrder', {
        id: newId(),
        stayId,
        personId,
        kind: 'immigration',
        ground: '',
        authority: '',
        number: '',
        issuedAt: startAt,
        servedAt: null,
        effectiveFrom: null,
        expiresAt: hoursAgo(next(2000) - 1500),
        recordedAt: benchNow,
        recordedBy: 'u',
      })
    if (next(8) === 0)
      work.insert('flag', {
        id: newId(),
        personId,
        kind: 'interpreter-needed',
        fieldGroup: 'open',
        fromOn: null,
        toOn: null,
        source: '',
        note: '',
        recordedAt: benchNow,
        recordedBy: 'u',
      })
    if (place % 1000 === 999) work.flush()
  }
  const head = finish()
  writer.raw.exec('COMMIT')
  return { folder, file, store, head, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
