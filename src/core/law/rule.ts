import { z } from 'zod'
import { localizedSchema } from './localized'
import { type RuleVersion, ruleVersionSchema } from './rule-version'
import { exampleCases, workedExampleSchema } from './worked-example'

/** The kinds of duty and limit, and `mark`: a length of time worth seeing, which is no law. */
export const ruleKinds = [
  'max-detention',
  'first-review',
  'periodic-review',
  'notification',
  'prohibition',
  'transfer-duty',
  'extension-limit',
  'protection',
  'alternative',
  'mark',
] as const

/** What kind of norm stands behind a rule. `house` is plainly not law, and only marks have it. */
export const forces = [
  'constitution',
  'statute',
  'regulation',
  'court',
  'treaty',
  'policy',
  'soft',
  'house',
] as const

const inOrderWithoutOverlap = (versions: readonly RuleVersion[]): boolean =>
  versions.every((version, index) => {
    const previous = versions[index - 1]
    if (previous === undefined) return true
    if (previous.inForceUntil === null || version.inForceFrom === null) return false
    return previous.inForceUntil < version.inForceFrom
  })

/**
 * One duty or limit of one instrument, as data. Every field is required: a rule without a source, a
 * date of checking or worked examples is refused, not shown.
 */
export const ruleSchema = z
  .strictObject({
    id: z
      .string()
      .max(100)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'pack.notAnId' }),
    kind: z.enum(ruleKinds),
    force: z.enum(forces),
    title: localizedSchema,
    /** The rule in one plain sentence. */
    sentence: localizedSchema,
    /** Which day chooses the version: that of the clock's start, or that of the evaluation. */
    versionChosenBy: z.enum(['start', 'evaluation']),
    /** From how many hours before the earliest reading the state is `due-soon`. */
    dueSoonHours: z.number().int().min(0).max(8760),
    versions: z
      .array(ruleVersionSchema)
      .min(1)
      .max(50)
      .refine(inOrderWithoutOverlap, { error: 'pack.versionsOverlap' }),
    examples: z.array(workedExampleSchema).max(100),
  })
  .superRefine((rule, context) => {
    const isHouse = rule.force === 'house'
    if (isHouse !== (rule.kind === 'mark'))
      context.addIssue({ code: 'custom', path: ['force'], message: 'pack.houseIsForMarksOnly' })
    for (const [index, version] of rule.versions.entries()) {
      const path = ['versions', index]
      if (isHouse !== (version.howSure === 'not-law'))
        context.addIssue({ code: 'custom', path: [...path, 'howSure'], message: 'pack.houseIsForMarksOnly' })
      if (isHouse && version.consequence.outcome !== 'show')
        context.addIssue({ code: 'custom', path: [...path, 'consequence'], message: 'pack.marksOnlyShow' })
      if (!isHouse && version.citations.some(({ source }) => source.startsWith('habeas:')))
        context.addIssue({ code: 'custom', path: [...path, 'citations'], message: 'pack.lawNeedsItsAddress' })
    }
    for (const [index, { prohibition }] of rule.versions.entries())
      if ((rule.kind === 'prohibition') !== (prohibition !== null))
        context.addIssue({
          code: 'custom',
          path: ['versions', index, 'prohibition'],
          message: 'pack.prohibitionSaysWhatItForbids',
        })
    for (const owed of exampleCases)
      if (!rule.examples.some((example) => example.case === owed))
        context.addIssue({ code: 'custom', path: ['examples'], message: `pack.exampleMissing.${owed}` })
  })
export type Rule = z.infer<typeof ruleSchema>
