import { z } from 'zod'
import { eventKindSchema } from '../../custody/event'
import { plainDateSchema } from '../../dates/plain-date'
import { flagKindSchema } from '../../flags/flag-kind'
import { facilityFactSchema } from './condition-name'
import { milestoneKindSchema } from './moment-name'
import { type NameLine, nameLines } from './name-lines'
import {
  answeredFacts,
  dayOrTimeSchema,
  offsetTextSchema,
  personDocumentSchema,
  placementKinds,
} from './person-document'

const time = '\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{3})?)?(Z|[+-]\\d{2}:\\d{2})'
const day = '\\d{4}-\\d{2}-\\d{2}'

/**
 * The person file's JSON Schema (draft 2020-12), with what each name means. What a schema of this kind
 * cannot say stands in docs/person-file: that `at` and `on` exclude each other, that days exist, and that
 * a hearing-fixed-for says for when.
 *
 * @example personJsonSchema().required //=> ['stays']
 */
export const personJsonSchema = () => ({
  ...z.toJSONSchema(personDocumentSchema, {
    target: 'draft-2020-12',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const schema: unknown = zodSchema
      if (schema === plainDateSchema)
        Object.assign(jsonSchema, {
          type: 'string',
          format: 'date',
          pattern: `^${day}$`,
          description: 'A day.',
        })
      if (schema === offsetTextSchema)
        Object.assign(jsonSchema, {
          pattern: `^${time}$`,
          description: 'A time with its offset from UTC, as 2026-09-15T22:10-06:00.',
        })
      if (schema === dayOrTimeSchema)
        Object.assign(jsonSchema, {
          pattern: `^${day}$|^${time}$`,
          description: 'A time with its offset from UTC, or a day where no more is known.',
        })
      const lines = linesFor(schema, jsonSchema.enum)
      if (lines === null) return
      delete jsonSchema.enum
      Object.assign(jsonSchema, {
        oneOf: lines.map(({ name, line }) => ({ const: name, description: line })),
      })
    },
  }),
  title: 'Habeas person file',
  description: 'The facts of one person, as habeas evaluate reads them. See README.md.',
})

const linesFor = (schema: unknown, names: readonly unknown[] | undefined): readonly NameLine[] | null => {
  if (schema === eventKindSchema) return nameLines.events
  if (schema === milestoneKindSchema) return nameLines.milestones
  if (schema === flagKindSchema) return nameLines.flags
  if (schema === facilityFactSchema) return nameLines.facilityFacts
  if (names?.length === answeredFacts.length && names.includes(answeredFacts[0])) return nameLines.facts
  if (names?.length === placementKinds.length && names.includes('hold-room')) return nameLines.placements
  return null
}
