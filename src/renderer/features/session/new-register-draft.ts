import { newRegisterSchema } from '../../../core/access/registers-questions'
import { issuesOf } from '../../../core/issues-of'
import type { Issue } from '../../../core/result'
import { emptyUnit, type UnitDraft } from '../../components/unit-fields'
import type { Language } from '../../i18n/language'

export type FacilityDraft = {
  name: string
  country: string | undefined
  zone: string | undefined
  language: Language
}

export type AdministratorDraft = { name: string; login: string; password: string; again: string }

/** A unit that is being typed, named by a number that stays when others are taken off. */
export type UnitEntry = UnitDraft & { key: number }

export type RegisterDraft = {
  facility: FacilityDraft
  units: readonly UnitEntry[]
  administrator: AdministratorDraft
}

/** Nothing typed yet. */
export const emptyDraft = (language: Language): RegisterDraft => ({
  facility: {
    name: '',
    country: undefined,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    language,
  },
  units: [{ ...emptyUnit, key: 1 }],
  administrator: { name: '', login: '', password: '', again: '' },
})

/** The same without its password. */
export const withoutPassword = (draft: RegisterDraft): RegisterDraft => ({
  ...draft,
  administrator: { ...draft.administrator, password: '', again: '' },
})

export const steps = ['facility', 'units', 'administrator'] as const
export type Step = (typeof steps)[number]

/** What is sent, of what was typed. */
export const planOf = ({ facility, units, administrator }: RegisterDraft) => ({
  facility: { ...facility, country: facility.country ?? '', zone: facility.zone ?? '' },
  units: units
    .filter(
      ({ name, capacity, floorAreaM2 }) =>
        name.trim() !== '' || capacity !== undefined || floorAreaM2 !== undefined,
    )
    .map(({ name, kind, capacity, floorAreaM2 }) => ({
      name,
      kind,
      capacity: capacity ?? null,
      floorAreaM2: floorAreaM2 ?? null,
    })),
  administrator: {
    name: administrator.name,
    login: administrator.login,
    password: administrator.password,
  },
})

/** What is wrong with one step, by the contract's own form. */
export const faultsOf = (draft: RegisterDraft, step: Step): Issue[] => {
  const parsed = newRegisterSchema.shape[step].safeParse(planOf(draft)[step])
  const issues = parsed.success ? [] : issuesOf(parsed.error)
  const { password, again } = draft.administrator
  const differ = step === 'administrator' && password !== again
  return differ ? [...issues, { path: ['again'], message: 'session.passwordsDiffer' }] : issues
}
