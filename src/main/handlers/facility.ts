import type { PlainDate } from '../../core/dates/plain-date'
import type { FacilityDetails, facilityQuestions, UnitKind } from '../../core/facility/facility-questions'
import { invalid, invariant, ok, refuse } from '../../core/result'
import type { HandlersOf } from '../handler'
import type { ReadableDb } from '../store/db'
import { findFacility } from '../store/facility-rows'
import { newId } from '../store/new-id'
import { findUnit, isUnitNameTaken, listUnits } from '../store/unit-rows'

const theFacility = (db: ReadableDb) => {
  const row = findFacility(db)
  invariant(row, 'an open register has its facility')
  return row
}

export const facilityHandlers: HandlersOf<typeof facilityQuestions> = {
  'facility.get': ({ read }) => {
    const { name, country, zone, language, idleLockMinutes, isExample } = theFacility(read)
    return ok({
      name,
      country,
      zone,
      language: language as FacilityDetails['language'],
      idleLockMinutes,
      isExample: isExample === 1,
    })
  },
  'facility.update': ({ db, work }, details) => {
    work.update('facility', theFacility(db).id, details)
    return ok(null)
  },
  'units.list': ({ read }) =>
    ok(
      listUnits(read).map((row) => ({
        ...row,
        kind: row.kind as UnitKind,
        closedOn: row.closedOn as PlainDate | null,
      })),
    ),
  'units.add': ({ db, work }, unit) => {
    if (isUnitNameTaken(db, unit.name)) return invalid(['name'], 'units.nameTaken')
    const id = newId()
    work.insert('unit', { id, ...unit, closedOn: null })
    return ok({ id })
  },
  'units.update': ({ db, work }, { id, ...unit }) => {
    if (findUnit(db, id) === null) return refuse({ code: 'not-found', what: 'unit' })
    if (isUnitNameTaken(db, unit.name, id)) return invalid(['name'], 'units.nameTaken')
    work.update('unit', id, unit)
    return ok(null)
  },
}
