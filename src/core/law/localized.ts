import { z } from 'zod'

const text = z.string().trim().min(1).max(2000)

/** A text in the four languages of the program; none may be missing or empty. */
export const localizedSchema = z.strictObject({ en: text, es: text, pt: text, fr: text })
export type Localized = z.infer<typeof localizedSchema>
