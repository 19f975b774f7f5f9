import { z } from 'zod'
import { fieldGroupSchema } from '../access/roles'
import { instantSchema } from '../dates/instant'
import { plainDateSchema } from '../dates/plain-date'
import { command, job, query } from '../question'
import type { houseAlarmClasses } from './count'
import type { Finding } from './finding'
import { findingKinds } from './finding'
import { localizedSchema } from './localized'
import { forces, type Rule, ruleKinds } from './rule'
import type { Difference } from './run-example'
import type { WorkedExample } from './worked-example'
import { workingCalendarSchema } from './working-calendar'

const packId = z.string().min(1).max(100)

/** A rule as the list of a pack shows it; what depends on the day is that of the version in force. */
const listedRuleSchema = z.object({
  id: z.string(),
  kind: z.enum(ruleKinds),
  force: z.enum(forces),
  title: localizedSchema,
  sentence: localizedSchema,
  standing: z.enum(['in-force', 'set-aside', 'not-yet']).nullable(),
  howSure: z.enum(['read', 'reported', 'not-confirmed', 'not-law']).nullable(),
  cite: z.string().nullable(),
  hasDoubt: z.boolean(),
  textCheckedOn: plainDateSchema.nullable(),
  reviewBy: plainDateSchema.nullable(),
  isPastReview: z.boolean(),
  versions: z.number(),
  lines: z.number(),
  groups: z.array(fieldGroupSchema),
  /** `shipped`: as it came; `overlaid`: shipped and changed by the facility; `own`: only the facility's. */
  origin: z.enum(['shipped', 'overlaid', 'own']),
})
export type ListedRule = z.infer<typeof listedRuleSchema>

/** A pack as the list of the law shows it. */
const listedPackSchema = z.object({
  id: z.string(),
  country: z.string().nullable(),
  title: localizedSchema,
  note: localizedSchema,
  isShipped: z.boolean(),
  isActive: z.boolean(),
  /** The house marks: always active, and no law. */
  isHouse: z.boolean(),
  /** What was published over it, oldest first. */
  overlays: z.array(
    z.object({
      draftId: z.string(),
      fromOn: plainDateSchema,
      note: z.string(),
      publishedAt: instantSchema,
      publishedByName: z.string(),
      approvedByName: z.string(),
    }),
  ),
  rules: z.array(listedRuleSchema),
})
export type ListedPack = z.infer<typeof listedPackSchema>

const hours = z.number().int().min(1).max(720)

/** After how many hours the house raises each of its alarms: 1 to 720. They are its own, not law. */
export const houseAlarmHoursSchema = z.object({
  'at-once': hours,
  'without-delay': hours,
  'promptly-before-a-judge': hours,
} satisfies Record<(typeof houseAlarmClasses)[number], z.ZodType>)

/** Whom a rule touches among everyone held; `null` where the asker may not read what it rests on. */
const touchesSchema = z.object({
  asOf: instantSchema,
  held: z.number(),
  lines: z.array(
    z.object({
      line: z.string(),
      states: z.array(z.object({ state: z.enum(findingKinds), count: z.number() })),
    }),
  ),
  /** The first 50 for whom the first line is not *not applicable*: alarms first, then the next due. */
  people: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      number: z.string().nullable(),
      finding: z.custom<Finding>(),
    }),
  ),
})

const fileOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), name: z.string() }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('download'), id: z.string() }),
])

/** The law that counts in this register: packs, rules, calendars and the alarms of the house. */
export const lawQuestions = {
  'law.packs': query({
    input: z.object({}),
    output: z.object({
      asOf: instantSchema,
      zone: z.string(),
      packs: z.array(listedPackSchema),
      houseAlarms: houseAlarmHoursSchema,
      suggestedHouseAlarms: houseAlarmHoursSchema,
    }),
  }),
  'law.rule': query({
    input: z.object({ packId, ruleId: z.string().min(1).max(100), asOf: instantSchema.optional() }),
    output: z.object({
      pack: z.object({ id: z.string(), country: z.string().nullable(), title: localizedSchema }),
      isActive: z.boolean(),
      origin: z.enum(['shipped', 'overlaid', 'own']),
      rule: z.custom<Rule>(),
      /** As it was shipped, where the facility laid another over it. */
      shippedRule: z.custom<Rule>().nullable(),
      groups: z.array(fieldGroupSchema),
      /** The rules from whose end a clock of this one may run. */
      startsAfter: z.array(z.object({ ruleId: z.string(), title: localizedSchema })),
      examples: z.array(
        z.object({
          example: z.custom<WorkedExample>(),
          finding: z.custom<Finding>(),
          differences: z.array(z.custom<Difference>()),
        }),
      ),
      touches: touchesSchema.nullable(),
    }),
  }),
  'law.calendars': query({
    input: z.object({}),
    output: z.array(
      z.object({
        calendar: workingCalendarSchema,
        isShipped: z.boolean(),
        /** The facility keeps its own state of it. */
        isStored: z.boolean(),
        savedAt: instantSchema.nullable(),
        savedByName: z.string().nullable(),
        neededBy: z.array(z.object({ packId: z.string(), ruleId: z.string(), title: localizedSchema })),
      }),
    ),
  }),
  /** What calendars are called, for whoever says by which one a term is counted. */
  'calendars.names': query({
    input: z.object({}),
    output: z.array(z.object({ id: z.string(), title: localizedSchema, isConfirmed: z.boolean() })),
  }),
  /** A calendar to begin with, never confirmed; nothing is saved. */
  'calendars.propose': job({
    input: z.object({
      country: z.string().length(2),
      region: z.string().max(10).nullable(),
      fromYear: z.number().int(),
      untilYear: z.number().int(),
    }),
    output: z.object({ calendar: workingCalendarSchema }),
  }),
  /** What is saved is unconfirmed again, whatever it was before. */
  'calendars.save': command({ input: z.object({ calendar: workingCalendarSchema }), output: z.null() }),
  'calendars.confirm': command({ input: z.object({ id: packId }), output: z.null() }),
  'houseAlarms.save': command({ input: z.object({ hours: houseAlarmHoursSchema }), output: z.null() }),
  /** Which packs count. The house marks always do. `null`: as the program suggests for the country. */
  'packs.activate': command({
    input: z.object({ packIds: z.array(packId).max(100).nullable() }),
    output: z.null(),
  }),
  /** The text of a pack as it counts now, as a file that can be read, checked and imported. */
  'packs.text': query({
    input: z.object({ packId }),
    output: z.object({ name: z.string(), text: z.string() }),
  }),
  'packs.export': job({ input: z.object({ packId }), output: fileOutcomeSchema }),
  /** Takes a pack file as a draft; nothing counts until a second person approved it and it is published. */
  'packs.import': command({
    input: z.object({
      file: z.union([
        z.object({ text: z.string().max(5_000_000) }),
        z.object({ fileId: z.string().max(60) }),
      ]),
      fromOn: plainDateSchema,
      note: z.string().trim().min(1, 'field.required').max(2000),
    }),
    output: z.object({ draftId: z.string() }),
  }),
} as const
