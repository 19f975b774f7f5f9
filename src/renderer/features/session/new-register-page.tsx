import { type FormEvent, useEffect, useRef, useState } from 'react'
import { create } from 'zustand'
import { ask } from '../../client'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { type FieldErrors, fieldErrors } from '../../field-errors'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useSession } from '../../session-store'
import { useFirstFault } from '../../use-first-fault'
import { AdministratorStep } from './administrator-step'
import { FacilityStep } from './facility-step'
import {
  emptyDraft,
  faultsOf,
  planOf,
  type RegisterDraft,
  type Step,
  steps,
  withoutPassword,
} from './new-register-draft'
import styles from './session.module.css'
import { SessionPage } from './session-page'
import { UnitsStep } from './units-step'
import type { View } from './views'

const stepWords = {
  facility: 'session.stepFacility',
  units: 'session.stepUnits',
  administrator: 'session.stepAdministrator',
} as const

type Typed = { draft: RegisterDraft | undefined; step: Step }
const nothing: Typed = { draft: undefined, step: 'facility' }

/** What was typed about a register not yet made; kept when its page is left, gone when a register opens. */
const useTyped = create<Typed>()(() => nothing)
useSession.subscribe(({ session }) => {
  if (session?.state === 'open') useTyped.setState(nothing)
})
const setDraft = (draft: RegisterDraft) => useTyped.setState({ draft })

/** The first run in three steps; nothing is written before the last. */
export function NewRegisterPage({ onDone }: { onDone: (view: View) => void }) {
  const words = useText()
  const { t } = words
  const say = useProblem()
  const refresh = useSession((all) => all.refresh)
  const setRecoveryKey = useSession((all) => all.setRecoveryKey)
  const language = useSession((all) => all.language)
  const [empty] = useState(() => emptyDraft(language))
  const { draft = empty, step } = useTyped()
  const [errors, setErrors] = useState<FieldErrors>({})
  const [failed, setFailed] = useState<string>()
  const [pending, setPending] = useState(false)
  const at = steps.indexOf(step)
  const card = useRef<HTMLDivElement>(null)
  // The button that led here stands below what is to be filled in.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins at its first field
  useEffect(() => card.current?.querySelector('input')?.focus(), [step])
  useFirstFault(card, errors)
  // What was put right says so at once, not at the next press of the button.
  const wrong = fieldErrors(faultsOf(draft, step), words)
  const shown = Object.fromEntries(Object.entries(errors).filter(([field]) => field in wrong))
  const show = (next: Step | undefined) => {
    setErrors({})
    if (next !== undefined) useTyped.setState({ step: next })
  }
  // A password stays no longer than the page on which it is typed.
  useEffect(() => () => useTyped.setState(({ draft }) => ({ draft: draft && withoutPassword(draft) })), [])
  const make = async () => {
    setPending(true)
    setFailed(undefined)
    const answer = await ask('registers.create', planOf(draft))
    setPending(false)
    if (!answer.ok) {
      setFailed(say(answer.problem))
      return
    }
    setRecoveryKey(answer.value.recoveryKey)
    await refresh()
    onDone('unlock')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const faults = faultsOf(draft, step)
    setErrors(fieldErrors(faults, words))
    if (faults.length > 0 || pending) return
    if (step === 'administrator') void make()
    else show(steps[at + 1])
  }
  return (
    <SessionPage title={t('session.newTitle')} isSingle>
      <form className={styles.stack} onSubmit={submit} noValidate>
        <div>
          <h1 className={styles.heading}>{t('session.newTitle')}</h1>
          <p className={styles.purpose}>
            {t('session.step', { step: at + 1, count: steps.length })}: {t(stepWords[step])}
          </p>
        </div>
        {failed !== undefined && (
          <Notice tone="over" isAlert>
            {failed}
          </Notice>
        )}
        <div ref={card} className={styles.card}>
          {step === 'facility' && (
            <FacilityStep
              draft={draft.facility}
              onChange={(facility) => setDraft({ ...draft, facility })}
              errors={shown}
            />
          )}
          {step === 'units' && (
            <UnitsStep
              units={draft.units}
              onChange={(units) => setDraft({ ...draft, units })}
              errors={shown}
            />
          )}
          {step === 'administrator' && (
            <AdministratorStep
              draft={draft.administrator}
              onChange={(administrator) => setDraft({ ...draft, administrator })}
              errors={shown}
            />
          )}
        </div>
        <div className={styles.actions}>
          <Button onPress={() => onDone('unlock')}>{t('part.cancel')}</Button>
          {at > 0 && <Button onPress={() => show(steps[at - 1])}>{t('session.back')}</Button>}
          <Button type="submit" variant="primary" isPending={pending}>
            {t(step !== 'administrator' ? 'session.next' : pending ? 'session.creating' : 'session.create')}
          </Button>
        </div>
      </form>
    </SessionPage>
  )
}
