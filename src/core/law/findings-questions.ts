import { z } from 'zod'
import { fieldGroupSchema } from '../access/roles'
import { instantSchema } from '../dates/instant'
import { command, query } from '../question'
import { lawProgressSchema } from '../register/law-progress'
import { factNameSchema } from './fact-name'
import { fillInSchema } from './fill-in'
import type { Finding } from './finding'
import type { Line } from './line'
import { lineFindingSchema, shownFindingSchema } from './line-finding'
import { localizedSchema } from './localized'
import type { Step } from './step'

const id = z.string().min(1).max(60)
const name = z.string().min(1).max(100)

/** When the answer is for, and what of the register it may look at. Without them: now, and all of it. */
const when = { asOf: instantSchema.optional(), knownAt: instantSchema.optional() }

/** One limit on holding, and when it is reached by the earlier reading. */
const firstLimitSchema = z.object({
  packId: z.string(),
  ruleId: z.string(),
  line: z.string(),
  title: localizedSchema,
  at: instantSchema,
  isDayEnd: z.boolean(),
  /** Its override drives, not its computed date. */
  isOverridden: z.boolean(),
  isPassed: z.boolean(),
})
export type FirstLimit = z.infer<typeof firstLimitSchema>

/** Time held beyond one limit; release does not erase it. `longestMs` is `null` where nobody can say. */
const beyondLimitSchema = z.object({
  packId: z.string(),
  ruleId: z.string(),
  line: z.string(),
  title: localizedSchema,
  shortestMs: z.number(),
  longestMs: z.number().nullable(),
})
export type BeyondLimit = z.infer<typeof beyondLimitSchema>

/** What the law says of one person at an instant, and how far beyond its limits they are held. */
const findingsSchema = z.object({
  personId: z.string(),
  asOf: instantSchema,
  /** `null`: as the register is known now. */
  knownAt: instantSchema.nullable(),
  /** One a rule line, in the order of the packs. */
  lines: z.array(lineFindingSchema),
  firstLimit: firstLimitSchema.nullable(),
  beyond: z.array(beyondLimitSchema),
  /** The longest time beyond any one limit; the times beyond several limits are the same hours. */
  beyondMost: z.object({ shortestMs: z.number(), longestMs: z.number().nullable() }).nullable(),
})
export type Findings = z.infer<typeof findingsSchema>

/** A fact that stops clocks, and where to fill it in. */
const stoppingFactSchema = z.object({
  fact: factNameSchema,
  fillIn: fillInSchema,
  /** How many lines of rules wait for it, over all people. */
  clocks: z.number(),
  people: z.number(),
  rules: z.array(z.object({ packId: z.string(), ruleId: z.string(), title: localizedSchema })),
  /** The first of them, at most 50. */
  whom: z.array(z.object({ personId: z.string(), name: z.string(), clocks: z.number() })),
})
export type StoppingFact = z.infer<typeof stoppingFactSchema>

const changedFindingSchema = z.object({
  packId: z.string(),
  ruleId: z.string(),
  line: z.string(),
  title: localizedSchema,
  /** What distinguishes the line; `null` for a rule's only line. */
  label: localizedSchema.nullable(),
  /** `null` where the rule was not, or is no longer, among the active ones. */
  kept: z.custom<Finding>().nullable(),
  now: z.custom<Finding>().nullable(),
})

/** What the law says of a person, with its working; what is missing, and results kept to be computed again. */
export const findingsQuestions = {
  'findings.list': query({ input: z.object({ personId: id, ...when }), output: findingsSchema }),
  'findings.explain': query({
    input: z.object({ personId: id, ruleId: name, line: name.optional(), ...when }),
    output: z.object({
      asOf: instantSchema,
      knownAt: instantSchema.nullable(),
      shown: shownFindingSchema,
      /** The clock of the version that was applied; `null` where none could be chosen. */
      clock: z.custom<Line>().nullable(),
      steps: z.array(z.custom<Step>()),
    }),
  }),
  /** The workings of every line that concerns the person and that the asker may read, for a printed page. */
  'workings.list': query({
    input: z.object({ personId: id, ...when }),
    output: z.object({
      asOf: instantSchema,
      knownAt: instantSchema.nullable(),
      workings: z.array(
        z.object({ packId: name, ruleId: name, line: name, steps: z.array(z.custom<Step>()) }),
      ),
    }),
  }),
  /**
   * Without a person: of everyone held. Facts of a group that the asker may not read are left out. `renewing`: as it
   * stood a moment ago; `reading`: nothing is known yet; both are soon over.
   */
  'missingFacts.list': query({
    input: z.object({ personId: id.optional(), asOf: instantSchema.optional() }),
    output: z.object({
      state: lawProgressSchema.shape.state,
      asOf: instantSchema,
      held: z.number(),
      facts: z.array(stoppingFactSchema),
    }),
  }),
  /** Keeps what a printed result rested on: the facts, the law with its rule versions, the findings. */
  'results.keep': command({
    input: z.object({ personId: id, purpose: z.string().trim().max(500), ...when }),
    output: z.object({ id: z.string() }),
  }),
  'results.list': query({
    input: z.object({ personId: id }),
    output: z.array(
      z.object({
        id: z.string(),
        asOf: instantSchema,
        knownAt: instantSchema,
        purpose: z.string(),
        keptAt: instantSchema,
        keptByName: z.string(),
      }),
    ),
  }),
  /** The kept result, the same again from what was kept, and what today's rules say of the same facts. */
  'results.recompute': query({
    input: z.object({ id }),
    output: z.object({
      personId: z.string(),
      asOf: instantSchema,
      knownAt: instantSchema,
      keptAt: instantSchema,
      keptByName: z.string(),
      /** The kept law and facts still give exactly the kept findings. */
      isSame: z.boolean(),
      kept: z.array(lineFindingSchema),
      today: z.array(lineFindingSchema),
      changed: z.array(changedFindingSchema),
      /** Groups whose rules are left out because the asker may not read them. */
      restricted: z.array(fieldGroupSchema),
    }),
  }),
} as const
